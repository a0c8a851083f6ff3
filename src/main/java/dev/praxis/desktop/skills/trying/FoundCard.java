package dev.praxis.desktop.skills.trying;

import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.skills.finding.Found;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.charts.ChartCanvas;
import dev.praxis.desktop.skills.detail.SkillLines;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A skill that was found, and why: each part of its score.
final class FoundCard extends VBox {
  /// @param place 1 for the best
  FoundCard(int place, Found found, Texts texts, Consumer<String> open) {
    getStyleClass().add("skill-found");
    var name = new Hyperlink(found.skill().name());
    name.setOnAction(_ -> open.accept(found.skill().name()));
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var score = SkillLines.words(Figures.share(found.score()), "mono", "strong");
    var head = new HBox(SkillLines.words(place + ".", "step-number"), name, spring, score);
    head.getStyleClass().add("skill-line");
    var bar = new ChartCanvas();
    bar.setChart(new ScoreBar(found, texts));
    bar.setMinHeight(16);
    bar.setPrefHeight(16);
    getChildren().setAll(head, bar, parts(found, texts), match(found, texts));
  }

  private static Label parts(Found found, Texts texts) {
    var trusted = found.trustIn().name().toLowerCase(Locale.ROOT);
    return wrapped(
        texts.format(
            "skills.try.line",
            Figures.share(found.match().match()),
            texts.get("skills.try.trust." + trusted),
            Figures.share(found.trust()),
            found.skill().reliability().runs(),
            Figures.share(found.recency()),
            Math.round(found.days())));
  }

  private static Label match(Found found, Texts texts) {
    var meaning = found.match().meaning();
    var words = Figures.share(found.match().words());
    var said =
        meaning == null
            ? texts.format("skills.try.words.only", words)
            : texts.format("skills.try.match", words, Figures.share(meaning));
    var shared =
        found.shared().isEmpty()
            ? ""
            : texts.format("skills.try.shared", String.join(", ", found.shared()));
    return wrapped(said + shared);
  }

  private static Label wrapped(String words) {
    var label = SkillLines.words(words, "muted", "small");
    label.setWrapText(true);
    return label;
  }
}
