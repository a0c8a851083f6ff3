package dev.praxis.desktop.sessions.charts;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.charts.ChartPane;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The listed sessions over time: how many a day and how they ended, which share of each week
/// failed and what each session took. A bar, or the days drawn over, narrow the list; a point of a
/// session opens it.
public final class ChartsSheet extends VBox {
  private static final int WEEK = 7;

  /// A sheet.
  ///
  /// @param onDays hears the first day chosen and the day after the last
  /// @param onSession hears the session that was chosen
  public ChartsSheet(
      List<Session> sessions,
      ZoneId zone,
      Texts texts,
      BiConsumer<LocalDate, LocalDate> onDays,
      Consumer<SessionId> onSession) {
    setId("chartsSheet");
    getStyleClass().add("charts-sheet");
    var hint = new Label(texts.get("sessions.charts.hint"));
    hint.getStyleClass().addAll("muted", "small");
    var overTime = SessionDays.of(sessions, zone, texts);
    var stretch = overTime.stretch();
    var days = pane(overTime, "sessions.charts.of." + stretch.word(), texts);
    days.setOnChosen(day -> {
      var chosen = LocalDate.parse(day);
      onDays.accept(chosen, stretch.next(chosen));
    });
    days.setOnBrushed((first, last) ->
        onDays.accept(LocalDate.parse(first), stretch.next(LocalDate.parse(last))));
    var weeks = pane(FailureWeeks.of(sessions, zone, texts), "sessions.charts.weeks", texts);
    weeks.setOnChosen(week -> {
      var monday = LocalDate.parse(week);
      onDays.accept(monday, monday.plusDays(WEEK));
    });
    weeks.setOnBrushed((first, last) ->
        onDays.accept(LocalDate.parse(first), LocalDate.parse(last).plusDays(WEEK)));
    var tokens = pane(TokenStrip.of(sessions, texts), "sessions.charts.tokens", texts);
    tokens.setOnChosen(session -> onSession.accept(new SessionId(Long.parseLong(session))));
    var lower = new HBox(weeks, tokens);
    lower.getStyleClass().add("charts-pair");
    HBox.setHgrow(weeks, Priority.ALWAYS);
    HBox.setHgrow(tokens, Priority.ALWAYS);
    weeks.setPrefWidth(1);
    tokens.setPrefWidth(1);
    VBox.setVgrow(lower, Priority.ALWAYS);
    getChildren().addAll(days, lower, hint);
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
