package dev.praxis.core.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.KnownFormats;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose words are whose, and how calls ended, in the transcripts of each agent.
final class AgentStepsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gemini-chat.json | Rename the option",
        "gemini-chat.jsonl | Rename the option",
        "gemini-history.json | Rename the option",
        "opencode.json | Fix the route; keep the old name",
        "copilot.jsonl | Add the tax; Use the tax table",
        "pi.jsonl | What failed?",
        "openhands.jsonl | Fix it; Fix that; Not that file",
        "aider.md | Add a flag ~ and test it; /ask why?",
        "cline-api.json | Fix the form; Never delete",
        "cline-window.json | Fix the form; Never delete",
        "console.txt | Fix the feed ~ and keep the dates; Not that file",
      })
  void onlyWhatAPersonTypedIsTheUsers(String fixture, String words) {
    assertThat(told(fixture).steps())
        .filteredOn(step -> step.startsWith("user_message: "))
        .extracting(step -> step.substring("user_message: ".length()))
        .containsExactly(words.replace(" ~ ", "\n").split("; ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "gemini-chat.json, failed 1;failed;denied",
    "gemini-chat.jsonl, failed 1;failed;denied",
    "gemini-history.json, failed",
    "opencode.json, failed 1;failed;denied",
    "copilot.jsonl, failed 2;failed;denied",
    "pi.jsonl, failed 2;failed",
    "openhands.jsonl, failed 1;failed 2;denied",
    "aider.md, ok;failed",
    "cline-api.json, failed;denied",
    "cline-window.json, failed;denied",
    "console.txt, failed 2;denied",
  })
  void eachAnswerTellsHowItsCallEnded(String fixture, String endings) {
    assertThat(told(fixture).steps())
        .filteredOn(step -> step.matches("(?s)(ok|failed|denied|cancelled)( \\d+)?: .*"))
        .extracting(step -> step.substring(0, step.indexOf(": ")))
        .containsExactly(endings.split(";", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "gemini-chat.jsonl, 5d0c1234-0000-4000-8000-00000000abcd, ''",
    "opencode.json, ses_a1, ''",
    "copilot.jsonl, 0e0b0000-0000-4000-8000-000000000001, subagent",
    "pi.jsonl, 9a9a0000-0000-4000-8000-000000000001, ''",
  })
  void sessionsAreKnownByTheAgentsOwnIds(String fixture, String id, String other) {
    var facts = told(fixture).all(SessionFacts.class);

    assertThat(facts.getFirst().nativeId()).isEqualTo(id);
    assertThat(facts.getLast().relation()).isEqualTo(other);
  }

  private static Told told(String fixture) {
    var sample = new Sample(Fixture.text(fixture), true);
    var format = new TranscriptFormats(KnownFormats.inOrder()).recognise(sample).orElseThrow();
    return Fixture.told(format, fixture);
  }
}
