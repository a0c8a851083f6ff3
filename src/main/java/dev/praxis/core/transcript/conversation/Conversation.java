package dev.praxis.core.transcript.conversation;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.InSession;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One session of a file while it is told. A file may hold many; each is told to its end before the
/// next begins.
public final class Conversation {
  private final String place;
  private final Consumer<TranscriptEvent> events;
  private final SessionNotes notes = new SessionNotes();
  private int steps;

  /// @param line of its first record
  /// @param place names the session within the file
  public Conversation(long line, String place, Consumer<TranscriptEvent> events) {
    this.place = place;
    this.events = events;
    events.accept(new InSession(line, place));
  }

  public SessionNotes notes() {
    return notes;
  }

  /// How many steps are told: the place of the next one.
  public int steps() {
    return steps;
  }

  /// The telling of one record.
  public Step step(long line, @Nullable Instant at) {
    return new Step(line, at, "", this::tell);
  }

  /// Anything else there is to say of the session.
  public void tell(TranscriptEvent event) {
    switch (event) {
      case TranscriptEvent.Said _, TranscriptEvent.ToolCalled _, TranscriptEvent.ToolAnswered _ ->
          steps++;
      default -> {}
    }
    events.accept(event);
  }

  /// How it ended, in one voice, without tags.
  public void ended(long line, Voice voice, @Nullable Outcome outcome, String basis) {
    tell(new Labelled(line, outcome, voice, basis, List.of(), null));
  }

  /// All of it is told.
  ///
  /// @param project what it worked on, where the name of its folder does not say it; else empty
  /// @param task as its benchmark calls it; empty outside of benchmarks
  public void end(long line, Name name, String project, String task) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    facts.putAll(notes.facts(""));
    if (!project.isEmpty()) {
      facts.put(Fact.PROJECT, project);
    }
    facts.put(Fact.TASK, task);
    events.accept(
        new SessionFacts(
            line, place, name.nativeId(), name.key(), name.parent(), name.relation(), facts));
  }

  /// What a session is called, and what it came from.
  ///
  /// @param key outside the workspace
  /// @param nativeId the same in every copy; empty where nothing is
  /// @param parent native id of the session it came from; empty for none
  /// @param relation to it
  public record Name(String key, String nativeId, String parent, String relation) {
    public static Name ofKey(String key) {
      return new Name(key, "", "", "");
    }
  }
}
