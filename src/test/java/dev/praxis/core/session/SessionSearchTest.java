package dev.praxis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSearchTest {
  @TempDir Path folder;
  private Database database;
  private SampleRows rows;
  private SessionSearch search;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("search.praxis"));
    rows = new SampleRows(database);
    search = new SessionSearch(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void findsTheBestEventFirstAndMarksTheWords() {
    rows.session("weak").user("The build took long because a great many other things failed first");
    rows.session("strong").user("Build failed").agent("nothing here");

    var found = search.search("build failed", 10);

    assertThat(found.total()).isEqualTo(2);
    assertThat(found.hits()).extracting(SearchHit::sessionKey).containsExactly("strong", "weak");
    assertThat(found.hits().getFirst().snippet()).isEqualTo("«Build» «failed»");
    assertThat(found.hits().getFirst().at()).isNotNull();
  }

  @Test
  void countsEveryHitWhateverTheLimit() {
    var session = rows.session("s");
    for (int i = 0; i < 20; i++) {
      session.user("needle " + i);
    }

    var found = search.search("needle", 3);

    assertThat(found.total()).isEqualTo(20);
    assertThat(found.hits()).hasSize(3);
  }

  @Test
  void leavesHeldOutSessionsOutUnlessAskedFor() {
    rows.session("train").user("needle");
    rows.session("held").heldOut().user("needle needle");

    assertThat(search.search("needle", 9))
        .satisfies(found -> assertThat(found.total()).isEqualTo(1))
        .satisfies(found ->
            assertThat(found.hits()).extracting(SearchHit::sessionKey).containsExactly("train"));
    assertThat(search.search("needle", 9, true).total()).isEqualTo(2);
    assertThat(search.search("needle", 9, true).hits()).hasSize(2);
  }

  @Test
  void quotesKeepAPhraseAStarEndsAWordAndNothingElseIsSyntax() {
    rows.session("s").user("error: could not find x.y").agent("find could error");

    assertThat(search.search("\"could not find\"", 9).total()).isEqualTo(1);
    assertThat(search.search("could find error", 9).total()).isEqualTo(2);
    assertThat(search.search("error: x.y", 9).total()).isEqualTo(1);
    assertThat(search.search("find -could", 9).total()).isEqualTo(2);
    assertThat(search.search("could*", 9).total()).isEqualTo(2);
    assertThat(search.search("coul*", 9).total()).isEqualTo(2);
    assertThat(search.search("coul", 9).total()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "  ", "\"", "\"\"", "()", "* - ^ :", "NEAR(", "text:", "AND", "OR NOT", "a\"b"
      })
  void syntaxIsHarmless(String typed) {
    rows.session("s").user("hay");

    assertThat(search.search(typed, 9)).isEqualTo(SessionSearch.Found.NOTHING);
  }
}
