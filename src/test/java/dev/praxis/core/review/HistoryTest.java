package dev.praxis.core.review;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.praxis.core.Problem;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
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
  void takesBackACascade() {
    run(
        "INSERT INTO rule (id, status, text, position, author, created_at, updated_at) VALUES (7,"
            + " 'candidate', 'Test.', 1, 'mined', 0, 0)");
    run("INSERT INTO rule_tag (rule_id, tag) VALUES (7, 'untested')");
    run("INSERT INTO rule_version (rule_id, version, text, at) VALUES (7, 1, 'Test.', 0)");
    run(
        "INSERT INTO rule (id, status, text, position, author, merged_into, created_at, updated_at)"
            + " VALUES (8, 'merged', 'Test!', 2, 'mined', 7, 0, 0)");

    run("DELETE FROM rule WHERE id IN (7, 8)");
    assertThat(count("rule_tag") + count("rule_version") + count("rule")).isZero();

    history.undo();
    assertThat(count("rule_tag") + count("rule_version") + count("rule")).isEqualTo(4);

    history.redo();
    assertThat(count("rule_tag") + count("rule_version") + count("rule")).isZero();
  }

  @Test
  void keepsBytesAndFractionsExactly() {
    run("INSERT INTO instruction_file (id, path) VALUES (1, '/CLAUDE.md')");
    run(
        "INSERT INTO instruction_version (id, file_id, at, after, rules) VALUES (1, 1, 0,"
            + " x'00ff0a22', '[]')");
    run(
        "INSERT INTO skill (name, status, category, source, prior, created_at) VALUES ('s',"
            + " 'active', 'c', 'manual', 0.1 + 0.2, 0)");
    var before =
        List.of(
            value("SELECT hex(after) || ' ' || typeof(after) FROM instruction_version"),
            value("SELECT prior = 0.1 + 0.2 FROM skill"));
    run("UPDATE instruction_version SET after = x'01', before = x''");
    run("DELETE FROM skill");

    history.undo();
    history.undo();

    assertThat(
            List.of(
                value("SELECT hex(after) || ' ' || typeof(after) FROM instruction_version"),
                value("SELECT prior = 0.1 + 0.2 FROM skill")))
        .isEqualTo(before)
        .containsExactly("00FF0A22 blob", "1");
    assertThat(value("SELECT before IS NULL FROM instruction_version")).isEqualTo("1");
    history.redo();
    assertThat(value("SELECT typeof(before) FROM instruction_version")).isEqualTo("blob");
  }

  @Test
  void refusesWhereARowWasChangedByOtherMeans() {
    set("budget", "100");
    database.use(handle -> handle.execute("UPDATE setting SET value = '300'"));

    assertThatThrownBy(history::undo)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Set budget to 100")
        .hasMessageContaining("setting");
    assertThat(settings()).containsExactly(Map.entry("budget", "300"));
    assertThat(history.newestFirst(9)).hasSize(1);
  }

  @Test
  void refusesWhereAnotherRowTookThePlace() {
    set("budget", "100");
    run("DELETE FROM setting");
    database.use(handle ->
        handle.execute("INSERT INTO setting (id, name, value) VALUES (9, 'budget', '7')"));

    assertThatThrownBy(history::undo)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("DELETE FROM setting");
    assertThat(settings()).containsExactly(Map.entry("budget", "7"));
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

  @Test
  void theCuratorTagsAndDecidesOutcomes() {
    var session = new SampleRows(database).session("s").outcome("success", "label").id();
    var curation = new Curation(history);

    curation.tag(session, List.of("untested", "hasty"));
    curation.tag(session, List.of("untested"));
    curation.decideOutcome(session, Outcome.FAILURE);

    assertThat(count("session_tag")).isEqualTo(2);
    assertThat(value("SELECT origin FROM failure_tag WHERE tag = 'hasty'")).isEqualTo("curator");
    assertThat(value("SELECT outcome FROM effective_outcome")).isEqualTo("failure");
    assertThat(history.newestFirst(9)).hasSize(2);
    assertThatThrownBy(() -> curation.tag(session, List.of("fine", "Not Snake")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Not Snake");
    assertThat(count("failure_tag")).isEqualTo(2);
    history.undo();
    assertThat(value("SELECT outcome FROM effective_outcome")).isEqualTo("success");
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

  private void run(String sql) {
    history.decide("run", "sql", sql, handle -> handle.execute(sql));
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

  private int count(String table) {
    return Integer.parseInt(value("SELECT count(*) FROM " + table));
  }

  private String value(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}
