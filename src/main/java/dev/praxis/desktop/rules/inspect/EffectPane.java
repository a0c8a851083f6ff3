package dev.praxis.desktop.rules.inspect;

import dev.praxis.core.report.charts.IntervalBar;
import dev.praxis.core.rules.judging.Verdict;
import dev.praxis.core.rules.standing.Monitoring;
import dev.praxis.core.rules.standing.Observed;
import dev.praxis.core.rules.standing.Placement;
import dev.praxis.core.rules.standing.Tally;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.charts.ChartCanvas;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What became of a rule after its export: in how many sessions it spoke, was followed and was
/// broken, before and since, with the interval; and the sessions that broke it.
public final class EffectPane extends VBox {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());
  private static final int MOST_PLACES = 3;
  private static final int MOST_SESSIONS = 5;

  private final Texts texts;
  private final Consumer<Observed> open;

  /// @param open told a session that broke the rule
  public EffectPane(Texts texts, Consumer<Observed> open) {
    this.texts = texts;
    this.open = open;
    getStyleClass().add("effect-pane");
  }

  public void show(Monitoring monitoring) {
    getChildren().clear();
    if (monitoring.placements().isEmpty()) {
      getChildren().add(small(texts.get("rules.monitor.none")));
      return;
    }
    var newestFirst = monitoring.placements().reversed();
    newestFirst.stream().limit(MOST_PLACES).forEach(at -> getChildren().add(place(at)));
    getChildren()
        .add(
            small(
                monitoring.telling()
                    ? texts.format("rules.monitor.chance", monitoring.chance())
                    : texts.get("rules.monitor.chance.any")));
    if (monitoring.after().sessions() == 0) {
      getChildren().add(small(texts.get("rules.monitor.waiting")));
      return;
    }
    getChildren().addAll(table(monitoring), rate(monitoring.after()));
    if (monitoring.after().chances() > 0) {
      getChildren().add(bar(monitoring.after()));
    }
    monitoring.since().stream()
        .filter(each -> each.judgement().verdict() != Verdict.NO_CHANCE)
        .findFirst()
        .ifPresent(last ->
            getChildren().add(small(texts.format("rules.monitor.last", DAY.format(last.at())))));
    monitoring.change().ifPresent(change -> getChildren().add(change(change)));
    broken(monitoring.since());
  }

  private Node place(Placement at) {
    var name = String.valueOf(at.file().getFileName());
    var until = at.until();
    var words =
        until == null
            ? texts.format("rules.monitor.since", name, DAY.format(at.from()), at.version())
            : texts.format("rules.monitor.from", name, DAY.format(at.from()), DAY.format(until));
    var label = small(words);
    label.setTooltip(new Tooltip(at.file().toString()));
    return label;
  }

  private Node table(Monitoring monitoring) {
    var grid = new GridPane();
    grid.getStyleClass().add("effect-table");
    var columns = List.of("sessions", "chances", "followed", "violated", "unclear");
    for (int i = 0; i < columns.size(); i++) {
      var heading = cell(texts.get("rules.monitor." + columns.get(i)));
      heading.setTooltip(new Tooltip(texts.get("rules.monitor." + columns.get(i) + ".tip")));
      grid.add(heading, i + 1, 0);
    }
    row(grid, 1, texts.get("rules.monitor.before"), monitoring.before());
    row(grid, 2, texts.get("rules.monitor.after"), monitoring.after());
    return grid;
  }

  private void row(GridPane grid, int at, String name, Tally tally) {
    grid.add(small(name), 0, at);
    var counts =
        List.of(
            tally.sessions(), tally.chances(), tally.followed(), tally.violated(), tally.unclear());
    for (int i = 0; i < counts.size(); i++) {
      var number = cell(counts.get(i).toString());
      number.getStyleClass().add("number");
      grid.add(number, i + 1, at);
    }
  }

  private Node rate(Tally after) {
    if (after.chances() == 0) {
      return small(texts.get("rules.monitor.no.chance"));
    }
    var interval = after.failureInterval();
    var label =
        new Label(
            texts.format(
                "rules.monitor.rate",
                Math.round(100 * after.failureRate()),
                Math.round(100 * interval.low()),
                Math.round(100 * interval.high()),
                after.chances()));
    label.setWrapText(true);
    label.getStyleClass().add("small");
    return label;
  }

  private Node bar(Tally after) {
    var canvas = new ChartCanvas();
    canvas.getStyleClass().add("effect-bar");
    canvas
        .chartProperty()
        .set(new IntervalBar(after.failureRate(), after.failureInterval(), after.chances(), texts));
    return canvas;
  }

  private Node change(Interval change) {
    return small(
        texts.format(
            "rules.monitor.change",
            "%+d".formatted(Math.round(100 * change.low())),
            "%+d".formatted(Math.round(100 * change.high()))));
  }

  private void broken(List<Observed> since) {
    var broken =
        since.stream().filter(each -> each.judgement().verdict() == Verdict.VIOLATED).toList();
    if (broken.isEmpty()) {
      return;
    }
    getChildren().add(small(texts.format("rules.monitor.broken", broken.size())));
    for (var each : broken.stream().limit(MOST_SESSIONS).toList()) {
      var title = each.title().isBlank() ? each.key() : each.title();
      var link = new Hyperlink(texts.format("rules.monitor.session", DAY.format(each.at()), title));
      link.setMnemonicParsing(false);
      link.getStyleClass().add("effect-session");
      link.setTooltip(new Tooltip(title));
      link.setOnAction(_ -> open.accept(each));
      getChildren().add(link);
    }
  }

  private static Label cell(String words) {
    var label = new Label(words);
    label.getStyleClass().addAll("muted", "small");
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  private static Label small(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }
}
