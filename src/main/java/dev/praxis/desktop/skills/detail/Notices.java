package dev.praxis.desktop.skills.detail;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.keeping.SkillProposal;
import dev.praxis.core.skills.retiring.Advice;
import dev.praxis.core.skills.screening.SkillFinding;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.ActionControls;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the curator should know or decide of a skill before reading on: changes that wait, drift,
/// and why it is no longer in use.
final class Notices extends VBox {
  private static final int MOST_FINDINGS = 4;

  private final Texts texts;
  private final ActionControls controls;
  private final DetailActions actions;
  private final Consumer<String> openSkill;

  Notices(Texts texts, ActionControls controls, DetailActions actions, Consumer<String> openSkill) {
    this.texts = texts;
    this.controls = controls;
    this.actions = actions;
    this.openSkill = openSkill;
    getStyleClass().add("skill-notices");
  }

  void show(Inspection inspection) {
    getChildren().clear();
    var skill = inspection.skill();
    if (skill.supersededBy() != null) {
      superseded(skill.supersededBy());
    }
    reason(skill);
    inspection.advice().forEach(this::advice);
    inspection.findings().stream().limit(MOST_FINDINGS).forEach(this::finding);
    inspection.proposals().stream().findFirst().ifPresent(first -> proposal(inspection, first));
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private void advice(Advice advice) {
    switch (advice.kind()) {
      case RETIRE -> {
        var box = notice("fth-archive", "danger", advice.why());
        box.getChildren().add(wide(controls.button(actions.archive())));
      }
      case DRIFT -> {
        var box = notice("fth-trending-down", "danger", advice.why());
        box.getChildren().add(wide(controls.button(actions.acknowledge())));
      }
      case STALE -> notice("fth-clock", "warning", advice.why());
      case JUMP -> notice("fth-activity", "warning", advice.why());
      case WATCH, FIRST_FAILURE -> notice("fth-eye", "plain", advice.why());
    }
  }

  private void finding(SkillFinding finding) {
    var tone =
        switch (finding.severity()) {
          case SEVERE -> "danger";
          case WARNING -> "warning";
          case INFO -> "plain";
        };
    var words =
        texts.format(
            "skills.finding",
            texts.get("skills.finding." + finding.severity().word()),
            finding.where(),
            finding.message());
    notice(finding.isSevere() ? "fth-slash" : "fth-alert-circle", tone, words);
  }

  private void reason(Skill skill) {
    switch (skill.status()) {
      case "archived" ->
          notice("fth-archive", "plain", why("skills.archived", skill.archivedWhy()));
      case "outdated" ->
          notice("fth-alert-triangle", "warning", why("skills.outdated", skill.outdatedWhy()));
      default -> {}
    }
  }

  private String why(String key, String why) {
    return why.isBlank() ? texts.get(key) : texts.format(key + ".why", why);
  }

  private void superseded(String by) {
    var box = notice("fth-corner-up-right", "plain", texts.get("skills.superseded"));
    var link = new Hyperlink(by);
    link.setOnAction(_ -> openSkill.accept(by));
    box.getChildren().add(link);
  }

  private void proposal(Inspection inspection, SkillProposal proposal) {
    var kind = texts.get("skills.proposal." + proposal.kind());
    var more = inspection.proposals().size() - 1;
    var heading = more == 0 ? kind : texts.format("skills.proposal.more", kind, more);
    var card = new VBox(SkillLines.words(heading, "strong"));
    card.getStyleClass().add("card");
    if (!proposal.why().isBlank()) {
      var why = SkillLines.words(proposal.why(), "muted");
      why.setWrapText(true);
      card.getChildren().add(why);
    }
    var base =
        inspection.versions().stream()
            .filter(version -> version.version() == proposal.baseVersion())
            .findFirst();
    base.ifPresent(version ->
        card.getChildren().add(new DiffLines(version.text(), proposal.proposed(), texts)));
    var buttons =
        new HBox(controls.primaryButton(actions.approve()), controls.button(actions.reject()));
    buttons.getStyleClass().add("skill-buttons");
    card.getChildren().add(buttons);
    getChildren().add(card);
  }

  private HBox notice(String icon, String tone, String words) {
    var label = new Label(words);
    label.setWrapText(true);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    var box = new HBox(new FontIcon(icon), label);
    box.getStyleClass().addAll("skill-notice", tone);
    getChildren().add(box);
    return box;
  }

  private static Button wide(Button button) {
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
