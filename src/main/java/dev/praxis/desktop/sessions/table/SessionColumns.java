package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Prices;
import dev.praxis.core.session.Prices.Cost;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.query.SessionOrder.Column;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.wording.Amounts;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// Makes the columns of the table of sessions.
final class SessionColumns {

  private final Texts texts;
  private final Moments moments;
  private final SessionWords says;

  SessionColumns(Texts texts, Moments moments, SessionWords says) {
    this.texts = texts;
    this.moments = moments;
    this.says = says;
  }

  Map<Column, TableColumn<Session, ?>> all() {
    var all = new EnumMap<Column, TableColumn<Session, ?>>(Column.class);
    for (var column : Column.values()) {
      all.put(column, make(column));
    }
    return all;
  }

  private TableColumn<Session, ?> make(Column column) {
    return switch (column) {
      case OUTCOME -> outcome();
      case TITLE ->
          width(
              column(column, session -> session, TitleCell.factory(says, texts)), 160, 320, 4_000);
      case PROJECT -> words(column, Session::project, 92);
      case STARTED -> time(column, Session::startedAt);
      case LAST -> time(column, session -> or(session.endedAt(), session.startedAt()));
      case IMPORTED -> time(column, session -> session.origin().importedAt());
      case LENGTH -> length();
      case TURNS -> number(column, Session::turns);
      case CALLS -> number(column, Session::toolCalls);
      case ERRORS -> number(column, Session::errors);
      case TOKENS_IN -> number(column, session -> session.tokens().in());
      case TOKENS_OUT -> number(column, session -> session.tokens().out());
      case TOKENS_CACHED -> number(column, session -> session.tokens().cached());
      case COST -> cost();
      case TAGS -> tags();
      case SPLIT -> words(column, session -> split(session), 84);
      case AGENT -> words(column, session -> session.agent() + " " + session.agentVersion(), 150);
      case MODEL -> words(column, Session::model, 150);
      case LINEAGE -> words(column, says::kinship, 160);
      case SOURCE ->
          words(column, session -> texts.get("sessions.source." + session.origin().state()), 84);
    };
  }

  private TableColumn<Session, Outcome> outcome() {
    var column =
        this.<Outcome>column(Column.OUTCOME, Session::outcome, _ -> new OutcomeCell(texts));
    return width(column, 36, 100, 110);
  }

  private TableColumn<Session, Instant> time(
      Column of, Function<Session, @Nullable Instant> value) {
    var column =
        this.<Instant>column(
            of, value, _ -> new TextCell<>(moments::dateTime, moments::full, "time-cell"));
    return width(column, 96, 100, 150);
  }

  private TableColumn<Session, Duration> length() {
    var column =
        this.<Duration>column(
            Column.LENGTH,
            session -> session.length().isZero() ? null : session.length(),
            _ -> new TextCell<>(moments::length, moments::length, "number"));
    column.getStyleClass().add("number-column");
    return width(column, 60, 84, 110);
  }

  private TableColumn<Session, Cost> cost() {
    var column =
        this.<Cost>column(
            Column.COST,
            session -> Prices.of(session).orElse(null),
            _ -> new TextCell<>(SessionColumns::dollars, this::explained, "number"));
    column.getStyleClass().add("number-column");
    return width(column, 60, 72, 100);
  }

  private static String dollars(Cost cost) {
    var amount =
        String.format(Locale.ENGLISH, cost.dollars() < 0.1 ? "$%.3f" : "$%.2f", cost.dollars());
    return cost.told() ? amount : "≈ " + amount;
  }

  private String explained(Cost cost) {
    var month = Prices.asOf().format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH));
    return cost.told()
        ? texts.format("sessions.cost.told", dollars(cost))
        : texts.format("sessions.cost.estimated", dollars(cost), month);
  }

  private String split(Session session) {
    return texts.get("sessions.split." + session.split().word());
  }

  private TableColumn<Session, List<String>> tags() {
    var column =
        this.<List<String>>column(Column.TAGS, SessionColumns::openTags, _ -> new TagsCell());
    return width(column, 90, 172, 400);
  }

  /// Tags of a held-out session say what went wrong there, so they stay out of sight.
  private static List<String> openTags(Session session) {
    return HeldOut.hidden(session) ? List.of() : session.tags();
  }

  private TableColumn<Session, String> words(
      Column of, Function<Session, @Nullable String> value, double size) {
    var column =
        this.<String>column(of, value, _ -> new TextCell<>(name -> name, name -> name, "muted"));
    return width(column, 60, size, 320);
  }

  private TableColumn<Session, Long> number(Column of, ToLongFunction<Session> value) {
    var column =
        this.<Long>column(
            of,
            value::applyAsLong,
            _ -> new TextCell<>(Amounts::compact, Amounts::exact, "number"));
    column.getStyleClass().add("number-column");
    return width(column, 58, 62, 90);
  }

  private <T> TableColumn<Session, T> column(
      Column of,
      Function<Session, @Nullable T> value,
      Function<TableColumn<Session, T>, TableCell<Session, T>> cell) {
    var column =
        new TableColumn<Session, T>(
            texts.get("sessions.column." + of.name().toLowerCase(Locale.ROOT)));
    column.setId(ColumnKeeper.id(of));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(cell::apply);
    return column;
  }

  private static @Nullable Instant or(@Nullable Instant one, @Nullable Instant other) {
    return one == null ? other : one;
  }

  private static <C extends TableColumn<Session, ?>> C width(
      C column, double min, double pref, double max) {
    column.setMinWidth(min);
    column.setPrefWidth(pref);
    column.setMaxWidth(max);
    return column;
  }
}
