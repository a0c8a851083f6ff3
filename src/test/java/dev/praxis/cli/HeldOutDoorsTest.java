package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A held-out session says a word that nobody else says; no door tells it.
class HeldOutDoorsTest {
  private static final String WORD = "zygomorphic";

  @TempDir Path folder;
  private Praxis praxis;

  @BeforeEach
  void holdOut() throws IOException {
    praxis = new Praxis(folder.resolve("w.db"));
    for (int day = 1; day <= 8; day++) {
      write("open-" + day, day, "ordinary" + day);
    }
    write("hidden-one", 20, WORD);
    write("hidden-two", 21, WORD);
    praxis.json("import", folder.resolve("transcripts").toString());
    praxis.json("split", "--held-out", "0.2");
    praxis.json("mine", "--threshold", "1");
  }

  /// Asked to run tests, edits, reports done without having run any, is put right.
  private void write(String id, int day, String word) throws IOException {
    var file = folder.resolve("transcripts").resolve(id + ".jsonl");
    Files.createDirectories(file.getParent());
    var lines =
        List.of(
            user(id, day, 1, "Please mend the " + word + " rounding in Price.java of the shop"),
            """
            {"type":"assistant","uuid":"%1$s-2","parentUuid":"%1$s-1","sessionId":"%1$s","timestamp":"2026-05-%2$02dT10:02:00Z","cwd":"/home/ada/shop","version":"2.1.0","message":{"id":"m-%1$s-2","role":"assistant","model":"some-model","content":[{"type":"tool_use","id":"t-%1$s","name":"Edit","input":{"file_path":"/home/ada/shop/%3$s.java","old_string":"a","new_string":"b"}}]}}\
            """
                .formatted(id, day, word),
            """
            {"type":"user","uuid":"%1$s-3","parentUuid":"%1$s-2","sessionId":"%1$s","timestamp":"2026-05-%2$02dT10:03:00Z","cwd":"/home/ada/shop","version":"2.1.0","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t-%1$s","content":"edited %3$s"}]}}\
            """
                .formatted(id, day, word),
            """
            {"type":"assistant","uuid":"%1$s-4","parentUuid":"%1$s-3","sessionId":"%1$s","timestamp":"2026-05-%2$02dT10:04:00Z","cwd":"/home/ada/shop","version":"2.1.0","message":{"id":"m-%1$s-4","role":"assistant","model":"some-model","content":[{"type":"text","text":"Done. The %3$s rounding is mended."}]}}\
            """
                .formatted(id, day, word),
            user(id, day, 5, "No, you forgot to run the tests for " + word + ". Always run them!"));
    Files.write(file, lines);
  }

  private static String user(String id, int day, int step, String text) {
    return """
    {"type":"user","uuid":"%1$s-%3$d","parentUuid":null,"sessionId":"%1$s","timestamp":"2026-05-%2$02dT10:%3$02d:00Z","cwd":"/home/ada/shop","version":"2.1.0","message":{"role":"user","content":"%4$s"}}\
    """
        .formatted(id, day, step, text);
  }

  @Test
  void theWordIsThereAndHeldOut() {
    var sides =
        StreamSupport.stream(praxis.json("sessions").get("sessions").spliterator(), false)
            .filter(session -> session.get("id").asText().startsWith("hidden"))
            .map(session -> session.get("split").asText());

    assertThat(sides).containsExactly("held_out", "held_out");
    assertThat(praxis.run("show", "hidden-one", "--look", "a customer asked").out())
        .as("who says why may see it")
        .contains(WORD);
    assertThat(praxis.json("looks").at("/openings/0/reason").asText())
        .isEqualTo("a customer asked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessions",
        "search zygomorphic",
        "show hidden-one",
        "raw hidden-one",
        "signals",
        "signals --session hidden-one",
        "resolutions",
        "queue",
        "queue --groups",
        "suggestions",
        "tags list",
        "mine --threshold 1",
        "rules draft",
        "rules list",
        "skills form --all",
        "skills form hidden-one",
        "skills forming",
        "skills list",
        "skills retrieve zygomorphic",
        "evaluations",
        "evaluations trend",
        "judge --training",
        "split --compare",
      })
  void noDoorTellsIt(String command) {
    for (var words : List.of(command, command + " --json")) {
      var answer = praxis.run(words.split(" "));

      assertThat(answer.out().replace("\"" + WORD + "\"", "").replace("“" + WORD + "”", ""))
          .as(words)
          .doesNotContain(WORD);
    }
  }

  @Test
  void aSearchForItFindsNothing() {
    assertThat(praxis.json("search", WORD).get("total").asInt()).isZero();
    assertThat(praxis.json("sessions", "--query", WORD).get("sessions")).isEmpty();
    assertThat(praxis.json("search", "ordinary3").get("total").asInt()).isPositive();
  }
}
