package dev.praxis.core.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.transcript.TranscriptEvent.Annotates;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.InSession;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.Other;
import dev.praxis.core.transcript.TranscriptEvent.Said;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.TranscriptEvent.TokensUsed;
import dev.praxis.core.transcript.TranscriptEvent.ToolAnswered;
import dev.praxis.core.transcript.TranscriptEvent.ToolCalled;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import dev.praxis.core.transcript.TranscriptFormat.Counts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the reader tells of a transcript, in short words.
///
/// @param events as told
public record Told(List<TranscriptEvent> events, Counts counts) {

  public static Told of(TranscriptFormat format, String text) {
    return of(format, Path.of("any.jsonl"), text.getBytes(StandardCharsets.UTF_8));
  }

  public static Told of(TranscriptFormat format, Path file, byte[] bytes) {
    var events = new ArrayList<TranscriptEvent>();
    try {
      var counts = format.read(file, new ByteArrayInputStream(bytes), events::add);
      return new Told(events, counts);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Each step as `kind: text`, each call as `call tool: target`, each answer as `status: text`.
  public List<String> steps() {
    var steps = new ArrayList<String>();
    for (var event : events) {
      switch (event) {
        case Said said -> steps.add(said.kind().word() + ": " + said.text());
        case ToolCalled call -> steps.add("call " + call.tool() + ": " + call.target());
        case ToolAnswered answer ->
            steps.add(
                answer.status().word()
                    + (answer.exitCode() == null ? "" : " " + answer.exitCode())
                    + ": "
                    + answer.text());
        case InSession _,
            Annotates _,
            SessionFacts _,
            SessionTotals _,
            TokensUsed _,
            Labelled _,
            Other _,
            Unreadable _ -> {}
      }
    }
    return steps;
  }

  public List<String> others() {
    return all(Other.class).stream().map(Other::type).toList();
  }

  public SessionFacts facts() {
    var facts = all(SessionFacts.class);
    assertThat(facts).isNotEmpty();
    return facts.getFirst();
  }

  public String fact(Fact fact) {
    return facts().facts().getOrDefault(fact, "");
  }

  public <T extends TranscriptEvent> List<T> all(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The lines of which anything is told, but for facts and tokens, which only go with a step.
  public SortedSet<Long> linesAccountedFor() {
    var lines = new TreeSet<Long>();
    for (var event : events) {
      switch (event) {
        case Said _, ToolCalled _, ToolAnswered _, Other _, Unreadable _ -> lines.add(event.line());
        case InSession _,
            Annotates _,
            SessionFacts _,
            SessionTotals _,
            TokensUsed _,
            Labelled _ -> {}
      }
    }
    return lines;
  }
}
