package dev.praxis.core.transcript.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.Labelled.Tag;
import dev.praxis.core.transcript.TranscriptEvent.Said;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import dev.praxis.core.transcript.TranscriptFormat.Counts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelledTracesFormatTest {
  private static final String TRACES =
      """
      {
        "base": "# Agent instructions",
        "train": [
          {"outcome": "success"},
          {"outcome": "failure", "tag": "forgot_to_run_tests", "at": "2026-02-01T09:00:00Z",
           "project": "shop", "comment": "Reported done without a run.",
           "messages": [{"role": "user", "content": "Fix the cart"}, {"role": "assistant", "content": "Done."}]}
        ],
        "held_out": [{"id": "trace-9", "outcome": "failure", "tag": "typo_in_filename_once"}]
      }
      """;

  private final LabelledTracesFormat format = new LabelledTracesFormat();
  private final List<TranscriptEvent> events = new ArrayList<>();

  @Test
  void eachTraceIsASessionNamedByItsPlaceOrItsId() throws IOException {
    assertThat(read(TRACES)).isEqualTo(new Counts(0, 3, 0));
    assertThat(all(SessionFacts.class))
        .extracting(SessionFacts::key)
        .containsExactly("traces/train-01", "traces/train-02", "trace-9");
  }

  private static Labelled labelled(long line, Outcome outcome, List<Tag> tags, Split split) {
    var basis = "labelled " + outcome.word() + " in traces";
    return new Labelled(line, outcome, Voice.LABEL, basis, tags, split);
  }

  @Test
  void eachTraceKeepsItsLabelAndItsSide() throws IOException {
    read(TRACES);

    assertThat(all(Labelled.class))
        .containsExactly(
            labelled(1, Outcome.SUCCESS, List.of(), Split.TRAIN),
            labelled(
                2,
                Outcome.FAILURE,
                List.of(new Tag("forgot_to_run_tests", null, "Reported done without a run.")),
                Split.TRAIN),
            labelled(
                3, Outcome.FAILURE, List.of(new Tag("typo_in_filename_once")), Split.HELD_OUT));
  }

  @Test
  void messagesBecomeStepsBehindTheLabel() throws IOException {
    read(TRACES);

    var steps = all(Said.class).stream().filter(said -> said.line() == 2).toList();

    assertThat(steps)
        .extracting(said -> said.kind().word() + ": " + said.text())
        .containsExactly(
            "system_note: Labelled failure: forgot_to_run_tests\nReported done without a run.",
            "user_message: Fix the cart",
            "agent_message: Done.");
    assertThat(steps).extracting(Said::at).containsOnly(Instant.parse("2026-02-01T09:00:00Z"));
    assertThat(all(SessionFacts.class).get(1).facts())
        .containsEntry(Fact.TITLE, "Fix the cart")
        .containsEntry(Fact.PROJECT, "shop");
  }

  @Test
  void anUnknownOutcomeIsToldAndTheOthersAreRead() throws IOException {
    read("{\"train\":[{\"outcome\":\"great\"},{\"outcome\":\"success\"}]}");

    assertThat(all(Unreadable.class))
        .extracting(Unreadable::reason)
        .containsExactly(
            "the trace train-01 has no outcome Praxis knows (success, partial, failure or"
                + " unknown)");
    assertThat(all(SessionFacts.class))
        .extracting(SessionFacts::key)
        .containsExactly("traces/train-02");
  }

  @Test
  void aFileThatIsNoJsonHoldsNothingAndSaysWhere() throws IOException {
    assertThat(read("{\n\"train\": [\n{\"outcome\" \"x\"}]}")).isEqualTo(new Counts(0, 0, 0));
    assertThat(all(Unreadable.class))
        .extracting(Unreadable::line, Unreadable::reason)
        .containsExactly(
            tuple(
                3L, "the file is not JSON: unexpected character ('\"' (code 34)) at character 12"));
  }

  @Test
  void aFileThatEndsTooEarlySaysSo() throws IOException {
    read("{\"train\":[{\"outcome\":\"success\"}");

    assertThat(all(Unreadable.class))
        .extracting(Unreadable::reason)
        .containsExactly("the file ends before its JSON does");
  }

  @Test
  void isRecognisedByItsLists() {
    assertThat(format.recognises(new Sample(TRACES, true))).isTrue();
    assertThat(format.recognises(new Sample("{\"train\":[{\"outcome\":\"succ", false))).isTrue();
    assertThat(format.recognises(new Sample("{\"held_out\":true,\"outcome\":\"x\"}", true)))
        .isFalse();
    assertThat(format.recognises(new Sample("[]", true))).isFalse();
  }

  private Counts read(String json) throws IOException {
    return format.read(
        Path.of("folder", "traces.json"),
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        events::add);
  }

  private <T extends TranscriptEvent> List<T> all(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
