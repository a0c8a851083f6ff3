package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real transcripts, where this computer has some: every count as an independent script counted it.
final class CorpusTest {
  @TempDir private Path folder;
  private Path corpus;
  private Praxis praxis;

  @BeforeEach
  void importTheCorpus() {
    var named = System.getProperty("praxis.corpus", "");
    assumeTrue(!named.isBlank(), "set -Dpraxis.corpus to a folder of real transcripts");
    corpus = Path.of(named).toAbsolutePath().normalize();
    praxis = new Praxis(folder.resolve("w.db"));
    var imported = praxis.json("import", corpus.resolve("claude-code").toString());
    assertThat(imported.get("failed").asInt()).isZero();
  }

  @Test
  void everyFileIsCountedAsExpected() throws IOException {
    var expected = new TreeMap<String, String>();
    new JsonMapper()
        .readTree(corpus.resolve("EXPECTED.json").toFile())
        .get("files")
        .properties()
        .forEach(file -> {
          var counts = file.getValue();
          if (file.getKey().startsWith("claude-code/")) {
            expected.put(
                file.getKey(),
                counts("bytes", counts)
                    + counts("lines", counts)
                    + counts("jsonValues", counts)
                    + counts("unreadable", counts));
          }
        });
    var found = new TreeMap<String, String>();
    for (var source : praxis.json("sources").get("sources")) {
      found.put(
          corpus.relativize(Path.of(source.get("file").asText())).toString().replace('\\', '/'),
          counts("bytes", source)
              + counts("lines", source)
              + counts("records", source)
              + counts("unreadableLines", source));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void importingAgainAddsNothing() {
    var events = praxis.json("doctor").get("events").asLong();

    var again = praxis.json("import", corpus.resolve("claude-code").toString());

    assertThat(again.get("imported").asInt()).isZero();
    assertThat(again.get("sessions").asInt()).isZero();
    assertThat(again.get("events").asInt()).isZero();
    assertThat(praxis.json("doctor").get("events").asLong()).isEqualTo(events);
  }

  @Test
  void rawGivesEveryTranscriptBack() throws IOException {
    for (var source : praxis.json("sources").get("sources")) {
      var file = Path.of(source.get("file").asText());
      assertThat(praxis.run("raw", file.toString()).bytes())
          .as(file.toString())
          .isEqualTo(Files.readAllBytes(file));
    }
  }

  @Test
  void theWorkspaceIsSoundAndEverySessionCanBeShown() {
    assertThat(praxis.json("doctor").get("integrity").asText()).isEqualTo("ok");
    for (var session : praxis.json("sessions").get("sessions")) {
      var id = session.get("id").asText();
      assertThat(praxis.json("show", id).get("events")).hasSize(session.get("events").asInt());
      assertThat(praxis.run("show", id).out()).doesNotContain("\u001B", "\u009B");
    }
  }

  private static String counts(String key, JsonNode counts) {
    return counts.get(key).asText() + " ";
  }
}
