package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.Provider;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Choosing a model and working with it from the command line.
final class ModelTest {
  private final LocalModelServer server = new LocalModelServer();
  private Praxis praxis;

  @BeforeEach
  void workspace(@TempDir Path folder) {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/labelled-traces.json");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void nothingIsSentBeforeAModelIsChosen() {
    assertThat(praxis.json("model").path("chosen").asBoolean()).isFalse();

    for (var command :
        new String[] {"model test", "model tags", "rules draft --model", "rules draft --preview"}) {
      var answer = praxis.run(command.split(" "));

      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.err()).contains("nothing is sent", "praxis model set");
    }
    assertThat(praxis.json("rules", "list").path("rules")).isEmpty();
  }

  @Test
  void aChosenModelIsShownTriedAndForgotten() {
    choose();

    var shown = praxis.json("model");
    assertThat(shown.path("provider").asText()).isEqualTo("ollama");
    assertThat(shown.path("model").asText()).isEqualTo("llama");
    assertThat(shown.path("most").asDouble()).isEqualTo(0.5);
    server.answers("ready");
    var tried = praxis.run("model", "test");
    assertThat(tried.out()).contains("llama at 127.0.0.1", "“ready”", "120 tokens in, 30 out");
    assertThat(tried.err()).contains("1 request to llama", "at most $0.00");
    praxis.json("model", "forget");
    assertThat(praxis.json("model").path("chosen").asBoolean()).isFalse();
  }

  @Test
  void aFailureIsToldInTwoSentences() {
    choose();
    server.fails(404, "model 'llama' not found", Map.of());

    var answer = praxis.run("model", "test");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err())
        .contains("does not take the request (HTTP 404): model 'llama' not found.")
        .contains("Check the model's name");
  }

  @Test
  void draftingWithoutWordsToSendStillDrafts() {
    choose();

    var preview = praxis.run("rules", "draft", "--preview");
    assertThat(preview.err()).contains("0 requests to llama");
    assertThat(praxis.json("rules", "list").path("rules")).isEmpty();

    assertThat(praxis.json("rules", "draft", "--model").path("rules")).isNotEmpty();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void wrongChoicesAreRefused() {
    for (var words :
        new String[] {
          "--provider nobody --model m",
          "--provider openai",
          "--provider openai --model m --base-url ftp://x",
          "--provider openai --model m --price-in 1",
          "--provider openai --model m --most -1"
        }) {
      var answer = praxis.run(("model set " + words).split(" "));

      assertThat(answer.exitCode()).as(words).isEqualTo(1);
      assertThat(praxis.json("model").path("chosen").asBoolean()).as(words).isFalse();
    }
  }

  private void choose() {
    praxis.json(
        "model",
        "set",
        "--provider",
        "ollama",
        "--base-url",
        server.url(Provider.OLLAMA).toString(),
        "--model",
        "llama",
        "--most",
        "0.5");
  }
}
