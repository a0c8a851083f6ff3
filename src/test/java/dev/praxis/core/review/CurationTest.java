package dev.praxis.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurationTest {
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

  private int count(String table) {
    return Integer.parseInt(value("SELECT count(*) FROM " + table));
  }

  private String value(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}
