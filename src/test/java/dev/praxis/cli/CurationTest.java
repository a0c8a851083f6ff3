package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Curating without the window: what waits is listed, decided, taken back.
final class CurationTest {
  @TempDir Path folder;
  private Praxis praxis;

  @BeforeEach
  void mine() {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/claude-code");
    praxis.json("mine");
  }

  @Test
  void aDecisionTakesEvidenceOffTheQueueUntilItIsUndone() {
    int before = waiting().get("total").asInt();
    var id = first("id");

    praxis.json("decide", "refuse", id, "--note", "a rehearsal");

    assertThat(waiting().get("total").asInt()).isLessThan(before);
    assertThat(praxis.run("decide", "confirm", id).exitCode()).isEqualTo(1);
    praxis.json("undo");
    assertThat(waiting().get("total").asInt()).isEqualTo(before);
  }

  @Test
  void evidenceCanBeConfirmedAsAnotherTag() {
    praxis.json("decide", "confirm", first("id"), "--as", "mixed_up_harbours");

    assertThat(tag("mixed_up_harbours").get("confirmed").asInt()).isEqualTo(1);
  }

  @Test
  void aTagIsRenamedAndRemembersIt() {
    var tag = first("tag");

    praxis.json("tags", "rename", tag, "by_another_name");

    assertThat(tag("by_another_name").get("support").asInt()).isPositive();
    assertThat(
            praxis
                .json("tags", "history", "by_another_name")
                .get("decisions")
                .findValuesAsText("act"))
        .containsExactly("rename");
  }

  @Test
  void aTagDefinedByWordsFindsItsEvidence() {
    praxis.json("tags", "define", "speaks_of_tests", "--words", "tests", "--kind", "user_message");
    praxis.json("mine");

    assertThat(tag("speaks_of_tests").get("definedBy").asText()).isEqualTo("query");
  }

  @Test
  void suggestionsDecideNothing() {
    int before = waiting().get("total").asInt();

    var proposed = praxis.json("suggestions", first("id")).get("suggestions");

    assertThat(proposed).hasSize(1);
    assertThat(waiting().get("total").asInt()).isEqualTo(before);
  }

  private JsonNode waiting() {
    return praxis.json("queue");
  }

  private String first(String field) {
    return waiting().get("cards").get(0).get(field).asText();
  }

  private JsonNode tag(String name) {
    for (var tag : praxis.json("tags", "list").get("tags")) {
      if (tag.get("tag").asText().equals(name)) {
        return tag;
      }
    }
    throw new AssertionError("no tag " + name);
  }
}
