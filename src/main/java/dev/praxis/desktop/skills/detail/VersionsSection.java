package dev.praxis.desktop.skills.detail;

import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.versions.SkillVersion;
import dev.praxis.core.statistics.Rates;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.skills.reading.Days;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The versions of a skill, each with the runs of it alone. The chosen one is held against the one
/// before it: what it says otherwise, and whether it did better.
final class VersionsSection extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Texts texts;
  private final DetailViewModel model;
  private final Button restore;
  private final VBox list = new VBox();
  private final VBox compared = new VBox();

  VersionsSection(Texts texts, DetailViewModel model, ActionControls controls, Action restoring) {
    this.texts = texts;
    this.model = model;
    restore = controls.button(restoring);
    getStyleClass().add("skill-body");
    list.getStyleClass().add("skill-versions");
    compared.getStyleClass().add("skill-compared");
    getChildren().setAll(list, compared);
    model.versionProperty().subscribe(_ -> show());
  }

  void show() {
    var versions = model.versions();
    list.getChildren().clear();
    for (int i = 0; i < versions.size(); i++) {
      list.getChildren().add(line(versions.get(i), i));
    }
    model
        .countsWithoutText()
        .forEach((version, reliability) -> {
          var heading = texts.format("skills.version.runs.only", version);
          var box =
              new VBox(
                  SkillLines.words(heading),
                  SkillLines.words(figures(reliability), "muted", "small"));
          box.getStyleClass().add("skill-version-gone");
          list.getChildren().add(box);
        });
    compared.getChildren().clear();
    model.chosenVersion().ifPresent(chosen -> compare(versions, chosen));
  }

  private Node line(SkillVersion version, int place) {
    var heading =
        texts.format(
            "skills.version.line",
            version.version(),
            Days.of(version.at()),
            texts.has("skills.author." + version.author())
                ? texts.get("skills.author." + version.author())
                : version.author());
    var figures = figures(version.reliability());
    var words = new VBox(SkillLines.words(heading), SkillLines.words(figures, "muted", "small"));
    if (!version.why().isBlank()) {
      words.getChildren().add(SkillLines.words(version.why(), "muted", "small"));
    }
    var button = new Button(null, words);
    button.setId("version" + version.version());
    button.setAccessibleText(heading + ". " + figures);
    button.getStyleClass().addAll("quiet", "skill-version");
    button.setMaxWidth(Double.MAX_VALUE);
    button.pseudoClassStateChanged(CURRENT, place == model.versionProperty().get());
    button.setOnAction(_ -> model.versionProperty().set(place));
    return button;
  }

  private String figures(Reliability reliability) {
    return reliability.runs() == 0
        ? texts.get("skills.version.none")
        : Figures.share(reliability.point()) + "  " + SkillDetail.interval(reliability, texts);
  }

  private void compare(List<SkillVersion> versions, SkillVersion chosen) {
    int at = versions.indexOf(chosen);
    if (at + 1 < versions.size()) {
      var before = versions.get(at + 1);
      var title = texts.format("skills.compare.title", chosen.version(), before.version());
      var verdict = new Label(verdict(before.reliability(), chosen.reliability(), texts));
      verdict.setWrapText(true);
      verdict.setId("versionVerdict");
      compared
          .getChildren()
          .addAll(
              SkillLines.words(title, "strong"),
              verdict,
              new DiffLines(before.text(), chosen.text(), texts));
    } else {
      compareWithRuns(chosen);
    }
    if (model.restorable().isPresent()) {
      compared.getChildren().add(restore);
    }
  }

  /// The oldest text there is, against runs of a text that is not known.
  private void compareWithRuns(SkillVersion chosen) {
    var gone = model.countsWithoutText();
    if (gone.isEmpty()) {
      compared.getChildren().add(wrapped(texts.get("skills.compare.first"), "muted"));
      return;
    }
    var before = gone.firstEntry();
    var title = texts.format("skills.compare.title", chosen.version(), before.getKey());
    compared
        .getChildren()
        .addAll(
            SkillLines.words(title, "strong"),
            wrapped(verdict(before.getValue(), chosen.reliability(), texts), "verdict"),
            wrapped(texts.get("skills.compare.no.text"), "muted"));
  }

  private static Label wrapped(String words, String style) {
    var label = SkillLines.words(words, style);
    label.setWrapText(true);
    return label;
  }

  /// Whether one did better than the other, and whether that is more than chance.
  static String verdict(Reliability before, Reliability after, Texts texts) {
    if (before.runs() == 0 || after.runs() == 0) {
      return texts.get("skills.compare.none");
    }
    var difference = Rates.difference(rate(before), rate(after));
    return texts.format(
        difference.decisive() ? "skills.compare.decisive" : "skills.compare.open",
        points(difference.difference()),
        points(difference.interval().low()),
        points(difference.interval().high()),
        Figures.method(difference.interval().method()),
        after.runs(),
        before.runs());
  }

  private static Rates.Rate rate(Reliability reliability) {
    return Rates.of(reliability.success(), reliability.partial(), reliability.failure());
  }

  /// In percentage points, with a sign.
  private static String points(double share) {
    return String.format(Locale.ROOT, "%+.1f", share * 100).replace('-', '−');
  }
}
