package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.sessions.wording.Amounts;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the table of sessions.
public final class SessionTable {
  private final Texts texts;
  private final Moments moments;
  private final SessionWords says;

  public SessionTable(Texts texts, Moments moments, SessionWords says) {
    this.texts = texts;
    this.moments = moments;
    this.says = says;
  }

  public void fill(TableView<Session> table) {
    var title = this.<Session>column("title", session -> session, TitleCell.factory(says, texts));
    title.setComparator(Comparator.comparing(says::title, String.CASE_INSENSITIVE_ORDER));
    width(title, 160, 320, Double.MAX_VALUE);
    var fit =
        new ColumnFit(
            table,
            title,
            List.of(outcome(), started(), project(), errors(), tags(), turns(), tokens(), calls()));
    table.getColumns().setAll(fit.inReadingOrder(List.of(0, 2, 1, 4, 5, 7, 3, 6)));
    fit.watch();
  }

  private TableColumn<Session, Outcome> outcome() {
    var column = this.<Outcome>column("outcome", Session::outcome, _ -> new OutcomeCell(texts));
    width(column, 36, 100, 110);
    return column;
  }

  private TableColumn<Session, Instant> started() {
    var column =
        this.<Instant>column(
            "started",
            Session::startedAt,
            _ -> new TextCell<>(moments::dateTime, moments::full, "time-cell"));
    width(column, 96, 96, 150);
    return column;
  }

  private TableColumn<Session, String> project() {
    var column =
        this.<String>column(
            "project", Session::project, _ -> new TextCell<>(name -> name, name -> name, "muted"));
    width(column, 60, 112, 240);
    return column;
  }

  private TableColumn<Session, List<String>> tags() {
    var column = this.<List<String>>column("tags", SessionTable::openTags, _ -> new TagsCell());
    column.setComparator(Comparator.comparing(tags -> String.join(" ", tags)));
    width(column, 90, 172, 400);
    return column;
  }

  private TableColumn<Session, Long> turns() {
    return number("turns", Session::turns, 56);
  }

  private TableColumn<Session, Long> calls() {
    return number("calls", Session::toolCalls, 56);
  }

  private TableColumn<Session, Long> errors() {
    return number("errors", Session::errors, 58);
  }

  private TableColumn<Session, Long> tokens() {
    return number("tokens", session -> session.tokens().in() + session.tokens().out(), 66);
  }

  /// Tags of a held-out session say what went wrong there, so they stay out of sight.
  private static List<String> openTags(Session session) {
    return HeldOut.hidden(session) ? List.of() : session.tags();
  }

  private TableColumn<Session, Long> number(String name, ToLongFunction<Session> value, int size) {
    var column =
        this.<Long>column(
            name,
            value::applyAsLong,
            _ -> new TextCell<>(Amounts::compact, Amounts::exact, "number"));
    column.getStyleClass().add("number-column");
    width(column, size, size, 90);
    return column;
  }

  private <T> TableColumn<Session, T> column(
      String name,
      Function<Session, @Nullable T> value,
      Function<TableColumn<Session, T>, TableCell<Session, T>> cell) {
    var column = new TableColumn<Session, T>(texts.get("sessions.column." + name));
    column.setId("sessions-" + name);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(cell::apply);
    return column;
  }

  private static void width(TableColumn<Session, ?> column, double min, double pref, double max) {
    column.setMinWidth(min);
    column.setPrefWidth(pref);
    column.setMaxWidth(max);
  }
}
