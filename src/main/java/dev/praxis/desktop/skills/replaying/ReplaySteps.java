package dev.praxis.desktop.skills.replaying;

import dev.praxis.core.skills.running.PlannedStep;
import dev.praxis.core.skills.running.StepResult;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.detail.SkillLines;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows the steps of a replay with what came of them, or as text.
final class ReplaySteps {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final int LONGEST = 2_000;

  private ReplaySteps() {}

  /// The plan written out.
  static Node text(ReplayState state, Texts texts) {
    var plan = state.plan();
    if (plan == null) {
      return waiting(texts);
    }
    var label = SkillLines.words(ReplayText.of(plan), "mono", "skill-agent-text");
    label.setWrapText(true);
    return label;
  }

  /// One line for each step, the next one stressed.
  static Node steps(ReplayState state, Texts texts) {
    var plan = state.plan();
    if (plan == null) {
      return waiting(texts);
    }
    var box = new VBox();
    box.getStyleClass().add("skill-replay-steps");
    var steps = plan.steps();
    for (int i = 0; i < steps.size(); i++) {
      var result = i < state.results().size() ? state.results().get(i) : null;
      boolean next = i == state.results().size() && !state.over();
      box.getChildren().add(step(steps.get(i), result, next, texts));
    }
    return box;
  }

  /// Before they run: what is to be confirmed, to the letter. Then what comes of each.
  static Node commands(ReplayState state, boolean running, Texts texts) {
    if (running || !state.results().isEmpty()) {
      return steps(state, texts);
    }
    var shown = state.confirmation();
    if (shown == null) {
      return waiting(texts);
    }
    var heading = SkillLines.words(texts.get("skills.replay.confirm"), "strong");
    var text = SkillLines.words(shown.text(), "mono", "skill-agent-text");
    text.setWrapText(true);
    return new VBox(8, heading, text);
  }

  private static Node step(
      PlannedStep step, @Nullable StepResult result, boolean next, Texts texts) {
    var number = SkillLines.words(step.number(), "step-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    var words = new VBox(2, SkillLines.flow(step.action()));
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!step.expected().isBlank()) {
      var expected = SkillLines.flow(step.expected());
      expected.getStyleClass().add("muted");
      words.getChildren().add(expected);
    }
    var line = new HBox(number, words);
    line.getStyleClass().addAll("skill-line", "skill-replay-step");
    line.pseudoClassStateChanged(CURRENT, next);
    if (result != null) {
      result(result, words, texts);
      line.getChildren().add(mark(result, texts));
    }
    return line;
  }

  private static void result(StepResult result, VBox words, Texts texts) {
    var said = result.error().isBlank() ? result.actual() : result.error();
    if (!said.isBlank()) {
      var shown = said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
      var label = SkillLines.words(shown.strip(), "mono", "small", "muted");
      label.setWrapText(true);
      words.getChildren().add(label);
    }
    if (!result.duration().isZero()) {
      var time = texts.format("skills.replay.time", result.duration().toMillis() / 1000.0);
      words.getChildren().add(SkillLines.words(time, "muted", "small"));
    }
  }

  private static Label mark(StepResult result, Texts texts) {
    var word = result.status().name().toLowerCase(Locale.ROOT);
    var label = SkillLines.words(texts.get("skills.replay.status." + word), "small");
    var icon =
        new FontIcon(
            switch (result.status()) {
              case SUCCESS -> "fth-check";
              case FAILED -> "fth-x";
              case SKIPPED -> "fth-skip-forward";
              case STOPPED -> "fth-slash";
            });
    icon.getStyleClass()
        .add(
            switch (result.status()) {
              case SUCCESS -> "status-success";
              case FAILED -> "status-danger";
              case SKIPPED, STOPPED -> "status-warning";
            });
    label.setGraphic(icon);
    label.setMinWidth(84);
    return label;
  }

  private static Node waiting(Texts texts) {
    return SkillLines.words(texts.get("skills.replay.waiting"), "muted");
  }
}
