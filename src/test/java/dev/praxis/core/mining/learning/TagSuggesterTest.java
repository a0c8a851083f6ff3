package dev.praxis.core.mining.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.Taxonomy;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TagSuggesterTest {
  private static final Embedder EMBEDDER = new Embedder();

  @TempDir Path folder;
  private Database database;
  private TagSuggester suggester;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    suggester = new TagSuggester(database, new EmbeddingStore(database, EMBEDDER), new Taxonomy());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsLikeAShippedExampleIsProposedWithoutAnyDecision() {
    var quote = "why on earth did you push this, I wanted to look at the diff first";

    var first = suggest(quote).getFirst();

    assertThat(first.tag()).isEqualTo("committed_without_asking");
    assertThat(first.learned()).isFalse();
  }

  @Test
  void whatIsLikeNothingKnownIsLeftAlone() {
    var quote = "the tide table for next week shows a low at six in the evening";

    assertThat(suggest(quote)).isEmpty();
  }

  @Test
  void decisionsTeachATagThatNobodyShipped() {
    decide("wrong_units", "real", "that is in feet, charts are in metres");
    decide("wrong_units", "real", "you mixed up knots and kilometres per hour");
    decide("wrong_units", "real", "the depth must be in metres, not in feet");
    decide("wrong_units", "not_real", "the chart is too small on my screen");
    decide("wrong_units", "not_real", "make the depth line blue");
    decide("wrong_units", "not_real", "the ferry was late again today");
    var quote = "speeds have to be in knots and you used miles";

    var first = suggest(quote).getFirst();

    assertThat(first.tag()).isEqualTo("wrong_units");
    assertThat(first.learned()).isTrue();
    assertThat(first.chance()).isBetween(0.5, 1.0);
  }

  private List<Suggestion> suggest(String quote) {
    var evidence =
        new Signal(new SessionId(1), 0, "user_correction", 1, "", 0.8, quote, "", List.of());
    return suggester
        .suggest(List.of(evidence), Progress.ignored())
        .getOrDefault(evidence, List.of());
  }

  private int sessions;

  private void decide(String tag, String verdict, String quote) {
    var row = new SampleRows(database).session("s" + sessions++).user(quote);
    database.use(handle -> {
      handle.execute(
          """
          INSERT INTO signal (session_id, seq, detector, version, tag, score, quote, reason, evidence)
          VALUES (?, 0, 'user_correction', 1, ?, 0.8, ?, '', '[0]')
          """,
          row.id().value(),
          tag,
          quote);
      handle.execute(
          "INSERT INTO evidence_review (session_id, seq, tag, verdict) VALUES (?, 0, ?, ?)",
          row.id().value(),
          tag,
          verdict);
    });
  }
}
