package dev.praxis.core.review;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  @TempDir Path folder;
  private Database database;
  private History history;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("history.praxis"));
    history = new History(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void undoesInReverseAndRedoesInOrder() {
    set("budget", "100");
    set("budget", "200");
    set("theme", "dark");

    assertThat(history.undo()).map(Decision::label).contains("Set theme to dark");
    assertThat(history.undo()).map(Decision::label).contains("Set budget to 200");
    assertThat(settings()).containsExactly(Map.entry("budget", "100"));
    assertThat(history.undoable()).map(Decision::label).contains("Set budget to 100");
    assertThat(history.redoable()).map(Decision::label).contains("Set budget to 200");

    history.redo();
    history.redo();

    assertThat(settings()).containsOnly(Map.entry("budget", "200"), Map.entry("theme", "dark"));
    assertThat(history.redo()).isEmpty();
  }

  @Test
  void forgetsWhatWasUndoneOnceSomethingNewIsDecided() {
    set("budget", "100");
    set("budget", "200");
    history.undo();
    set("theme", "dark");

    assertThat(history.redoable()).isEmpty();
    history.undo();
    history.undo();

    assertThat(settings()).isEmpty();
    assertThat(history.undo()).isEmpty();
    assertThat(history.newestFirst(9))
        .extracting(Decision::act, Decision::undone)
        .containsExactly(
            tuple("undo", false),
            tuple("undo", false),
            tuple("set", true),
            tuple("undo", false),
            tuple("set", true),
            tuple("set", true));
    assertThat(history.newestFirst(2)).hasSize(2);
  }

  @Test
  void neverRedoesWhatANewDecisionReplaced() {
    set("budget", "100");
    history.undo();
    set("theme", "dark");
    history.undo();

    assertThat(history.redo()).map(Decision::label).contains("Set theme to dark");
    assertThat(history.redoable()).isEmpty();
  }

  @Test
  void leavesNoTraceOfADecisionThatChangedNothing() {
    set("budget", "100");
    set("budget", "100");

    assertThat(history.newestFirst(9)).hasSize(1);
    String answer = history.decide("look", "x", "Look", _ -> "seen");
    assertThat(answer).isEqualTo("seen");
    assertThat(history.newestFirst(9)).hasSize(1);
  }

  @Test
  void recordsNothingWhereTheChangeFails() {
    assertThatThrownBy(() ->
            history.decide(
                "set",
                "setting/budget",
                "Set budget",
                handle -> {
                  handle.execute("INSERT INTO setting (name, value) VALUES ('budget', '1')");
                  throw new IllegalStateException("halfway");
                }))
        .hasMessage("halfway");

    assertThat(settings()).isEmpty();
    assertThat(history.newestFirst(9)).isEmpty();
    set("budget", "100");
    assertThat(history.undo()).isPresent();
  }

  @Test
  void aDecisionWithinADecisionIsPartOfIt() {
    history.decide(
        "reset",
        "settings",
        "Reset settings",
        _ -> {
          set("budget", "100");
          set("theme", "dark");
          return true;
        });

    assertThat(history.newestFirst(9)).extracting(Decision::act).containsExactly("reset");
    history.undo();
    assertThat(settings()).isEmpty();
  }

  @Test
  void survivesARestart() {
    set("budget", "100");
    set("budget", "200");
    history.undo();
    database.close();
    open();

    assertThat(history.redo()).map(Decision::label).contains("Set budget to 200");
    history.undo();
    history.undo();
    assertThat(settings()).isEmpty();
  }

  private void set(String name, String value) {
    history.decide(
        "set",
        "setting/" + name,
        "Set %s to %s".formatted(name, value),
        handle ->
            handle.execute(
                """
                INSERT INTO setting (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
                name,
                value));
  }

  private Map<String, String> settings() {
    return database.read(handle ->
        handle
            .createQuery("SELECT name, value FROM setting")
            .collectRows(
                toMap(
                    row -> row.getColumn("name", String.class),
                    row -> row.getColumn("value", String.class))));
  }
}
