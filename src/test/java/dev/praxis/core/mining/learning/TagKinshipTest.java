package dev.praxis.core.mining.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.Taxonomy;
import dev.praxis.core.mining.learning.TagKinship.Kin;
import dev.praxis.core.review.History;
import dev.praxis.core.session.SampleRows;
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

final class TagKinshipTest {
  private static final Embedder EMBEDDER = new Embedder();

  @TempDir Path folder;
  private Database database;
  private SampleRows rows;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aLabelThatSaysWhatADetectorFindsIsProposed() {
    rows.session("both")
        .user("Change it")
        .tag("edit_string_did_not_match")
        .signal(0, "edit_did_not_match");

    assertThat(alike())
        .extracting(Kin::tag, Kin::into)
        .containsExactly(tuple("edit_string_did_not_match", "edit_did_not_match"));
  }

  @Test
  void aLabelThatNoSessionSharesWithItsLikeIsLeftAlone() {
    rows.session("labelled").user("Change it").tag("edit_string_did_not_match");
    rows.session("found").user("Change it").signal(0, "edit_did_not_match");

    assertThat(alike()).isEmpty();
  }

  @Test
  void twoTagsThatDetectorsTellApartAreLeftAlone() {
    rows.session("one").user("Run it").signal(0, "command_failed");
    rows.session("other").user("Run it").signal(0, "command_did_fail");

    assertThat(alike()).isEmpty();
  }

  private List<Kin> alike() {
    var tags = new TagMiner(database, new History(database), List.of()).counts(2).tags();
    return new TagKinship(database, new EmbeddingStore(database, EMBEDDER), new Taxonomy())
        .alike(tags, Progress.ignored());
  }
}
