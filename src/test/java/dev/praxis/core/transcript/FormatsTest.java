package dev.praxis.core.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.KnownFormats;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which format a file is of is judged by what is in it.
final class FormatsTest {
  private final List<TranscriptFormat> formats = KnownFormats.inOrder();

  @ParameterizedTest
  @CsvSource({
    "codex.jsonl, codex",
    "codex-legacy.jsonl, codex",
    "gemini-chat.json, gemini-cli",
    "gemini-chat.jsonl, gemini-cli",
    "gemini-history.json, gemini-cli",
    "opencode.json, opencode",
    "copilot.jsonl, copilot-cli",
    "pi.jsonl, pi",
    "openhands.jsonl, openhands",
    "aider.md, aider",
    "cline-api.json, cline",
    "cline-window.json, cline",
    "console.txt, claude-code-console",
  })
  void aFileIsRecognisedByOneAgentOnly(String fixture, String agent) {
    var sample = new Sample(Fixture.text(fixture), true);

    assertThat(formats.stream().filter(format -> format.recognises(sample)).findFirst())
        .hasValueSatisfying(format -> assertThat(format.name()).isEqualTo(agent));
    assertThat(agents(sample)).containsOnlyOnce(agent).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"shop\",\"version\":\"1.0.0\",\"scripts\":{\"test\":\"x\"},\"dependencies\":{}}",
        "{\"$schema\":\"x\",\"type\":\"message\",\"id\":\"a\",\"history\":[1,2]}",
        "[{\"id\":1,\"type\":\"user\"},{\"id\":2}]",
        "[[1,2],[3]]",
        "{\"type\":\"session\",\"data\":{}}\n{\"type\":\"message\"}",
        "# Shop\n\n> A quotation\n\n#### Usage\n\n- run it\n",
        "{\"messages\":[]}",
        "{\"info\":{\"title\":\"An API\"},\"paths\":{}}",
        "null",
        "{",
        "",
      })
  void whatIsNoTranscriptIsLeftAlone(String text) {
    assertThat(agents(new Sample(text, true))).isEmpty();
  }

  @Test
  void aDocumentIsRecognisedByItsBeginning() {
    for (var fixture : List.of("gemini-chat.json", "opencode.json", "cline-api.json")) {
      var text = Fixture.text(fixture);
      var cut = new Sample(text.substring(0, text.length() / 2), false);

      assertThat(agents(cut)).as(fixture).isNotEmpty();
    }
  }

  private List<String> agents(Sample sample) {
    return formats.stream()
        .filter(format -> format.recognises(sample))
        .map(TranscriptFormat::name)
        .distinct()
        .toList();
  }
}
