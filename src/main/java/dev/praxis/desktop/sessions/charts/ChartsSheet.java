package dev.praxis.desktop.sessions.charts;

import dev.praxis.core.session.Session;
import dev.praxis.desktop.charts.Chart;
import dev.praxis.desktop.charts.ChartPane;
import dev.praxis.desktop.common.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The listed sessions over time: how many a day and how they ended, and which share of each week
/// failed. A bar or a point narrows the list to its days.
public final class ChartsSheet extends VBox {
  private static final int WEEK = 7;

  /// A sheet.
  ///
  /// @param onDays hears the first day chosen and the day after the last
  public ChartsSheet(
      List<Session> sessions, ZoneId zone, Texts texts, BiConsumer<LocalDate, LocalDate> onDays) {
    setId("chartsSheet");
    getStyleClass().add("charts-sheet");
    var hint = new Label(texts.get("sessions.charts.hint"));
    hint.getStyleClass().addAll("muted", "small");
    var days = pane(SessionDays.of(sessions, zone, texts), "sessions.charts.days", texts);
    days.setOnChosen(day -> {
      var chosen = LocalDate.parse(day);
      onDays.accept(chosen, chosen.plusDays(1));
    });
    var weeks = pane(FailureWeeks.of(sessions, zone, texts), "sessions.charts.weeks", texts);
    weeks.setOnChosen(week -> {
      var monday = LocalDate.parse(week);
      onDays.accept(monday, monday.plusDays(WEEK));
    });
    getChildren().addAll(days, weeks, hint);
  }

  private static ChartPane pane(Chart chart, String key, Texts texts) {
    var pane = new ChartPane();
    pane.setHeading(texts.get(key));
    pane.setTexts(texts);
    pane.show(chart);
    VBox.setVgrow(pane, Priority.ALWAYS);
    return pane;
  }
}
