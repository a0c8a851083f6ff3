package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.transcript.Fixture;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.TranscriptFormats;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DataSetRecognitionTest {
  private final TranscriptFormats formats = new TranscriptFormats(KnownFormats.inOrder());

  @ParameterizedTest
  @CsvSource({
    "mini-swe-agent.traj.json, mini-swe-agent",
    "mini-swe-agent-list.json, mini-swe-agent",
    "mini-swe-agent-tools.json, mini-swe-agent",
    "swe-agent.traj, swe-agent",
    "tau-bench.json, tau-bench",
    "agentrx.json, agentrx-ground-truth",
    "who-and-when.json, who-and-when",
    "team-trace.json, team-trace",
    "env_results_trial_1.json, reflexion",
    "terminal-bench.json, terminal-bench",
    "atif.json, atif",
    "agentv.json, agentv",
    "messages.json, messages",
    "messages.jsonl, messages",
    "langmem.json, langmem"
  })
  void eachDataSetIsKnownByItsContent(String fixture, String format) {
    assertThat(
            formats.recognise(new Sample(Fixture.text(fixture), true)).map(TranscriptFormat::name))
        .contains(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"shop\",\"version\":\"1.0.0\",\"dependencies\":{\"lamp\":\"^1\"}}",
        "{\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"shop\"}}}",
        "{\"openapi\":\"3.0.0\",\"paths\":{},\"components\":{\"schemas\":{\"messages\":{\"type\":\"array\"}}}}",
        "{\"messages\":[\"Hello\",\"Bye\"]}",
        "{\"messages\":{\"greeting\":\"Hello\"}}",
        "[{\"type\":\"object\",\"content\":\"x\"}]",
        "[{\"name\":\"a\",\"role\":\"admin\",\"content\":\"x\"}]",
        "{\"status\":\"ok\",\"score\":3}",
        "{\"results\":[{\"task_id\":1}]}",
        "[1,2,3]",
        "# Read me",
        ""
      })
  void otherFilesAreLeftAlone(String text) {
    assertThat(formats.recognise(new Sample(text, true))).isEmpty();
  }
}
