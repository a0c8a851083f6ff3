package dev.praxis.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryRowsTest {
  @TempDir Path folder;
  private Database database;
  private History history;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.praxis"));
    history = new History(database);
  }

  @AfterEach
  void close() {
    database.close();
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
    run("INSERT INTO setting (id, name, value) VALUES (1, 'budget', '100')");
    database.use(handle -> handle.execute("UPDATE setting SET value = '300'"));

    assertThatThrownBy(history::undo)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("INSERT INTO setting")
        .hasMessageContaining("setting");
    assertThat(value("SELECT value FROM setting")).isEqualTo("300");
    assertThat(history.newestFirst(9)).hasSize(1);
  }

  @Test
  void refusesWhereAnotherRowTookThePlace() {
    run("INSERT INTO setting (id, name, value) VALUES (1, 'budget', '100')");
    run("DELETE FROM setting");
    database.use(handle ->
        handle.execute("INSERT INTO setting (id, name, value) VALUES (9, 'budget', '7')"));

    assertThatThrownBy(history::undo)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("DELETE FROM setting");
    assertThat(value("SELECT value FROM setting")).isEqualTo("7");
  }

  private void run(String sql) {
    history.decide("run", "sql", sql, handle -> handle.execute(sql));
  }

  private int count(String table) {
    return Integer.parseInt(value("SELECT count(*) FROM " + table));
  }

  private String value(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}
