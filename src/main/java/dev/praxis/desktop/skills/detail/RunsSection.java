package dev.praxis.desktop.skills.detail;

import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.reading.Days;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How runs ended: the chosen period, then every run, the newest first.
final class RunsSection extends VBox {
  private static final int AT_FIRST = 30;

  private final Texts texts;
  private final DetailViewModel model;
  private final SkillLines lines;
  private final VBox chosen = new VBox();
  private final VBox list = new VBox();

  RunsSection(Texts texts, DetailViewModel model) {
    this.texts = texts;
    this.model = model;
    lines = new SkillLines(texts);
    getStyleClass().add("skill-body");
    list.getStyleClass().add("skill-lines");
    getChildren().setAll(chosen, list);
    model.periodProperty().subscribe(this::showPeriod);
  }

  void show(Inspection inspection) {
    show(inspection, AT_FIRST);
  }

  private void show(Inspection inspection, int limit) {
    var runs = inspection.runs();
    list.getChildren().clear();
    if (runs.isEmpty()) {
      var nothing = new Label(texts.get("skills.runs.none"));
      nothing.getStyleClass().add("muted");
      nothing.setWrapText(true);
      list.getChildren().add(nothing);
    }
    runs.reversed().stream().limit(limit).forEach(run -> list.getChildren().add(line(run)));
    if (runs.size() > limit) {
      var all = new Hyperlink(texts.format("skills.runs.more", runs.size() - limit));
      all.setOnAction(_ -> show(inspection, limit * 10));
      list.getChildren().add(all);
    }
  }

  private Node line(Skill.Run run) {
    var line = lines.run(run);
    var now = model.inspectionProperty().get();
    if (now == null || !now.sessions().containsKey(run.id()) || !(line instanceof HBox box)) {
      return line;
    }
    var open = new Hyperlink(texts.get("skills.run.session"));
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(_ -> model.openRun(Long.toString(run.id())));
    box.getChildren().add(open);
    return box;
  }

  private void showPeriod(@Nullable Period period) {
    chosen.setVisible(period != null);
    chosen.setManaged(period != null);
    chosen.getChildren().clear();
    if (period == null) {
      return;
    }
    var heading = texts.format("skills.period", Days.of(period.from()), Days.of(period.to()));
    var reliability = period.reliability();
    var detail = SkillDetail.of(reliability, 0, texts);
    var clear = new Button(texts.get("skills.period.clear"));
    clear.setOnAction(_ -> model.clearPeriod());
    var figures =
        reliability.runs() == 0
            ? texts.get("skills.period.none")
            : Figures.share(reliability.point()) + "  " + detail.interval();
    chosen
        .getChildren()
        .setAll(
            List.of(
                SkillLines.words(heading, "strong"),
                SkillLines.words(figures),
                SkillLines.words(detail.counts(), "muted", "small"),
                clear));
    chosen.getStyleClass().setAll("card");
  }
}
