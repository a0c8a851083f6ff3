package dev.praxis.core.transcript.telling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.TranscriptEvent;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What one record tells, with the line, the time and the id that all of it shares. The parts of a
/// record are numbered, so that each is the same in every copy.
public final class Step {
  private final long line;
  private final @Nullable Instant at;
  private final String id;
  private final Consumer<TranscriptEvent> events;
  private int told;

  /// @param id the agent's own id of the record, the same in every copy; empty if it has none
  public Step(long line, @Nullable Instant at, String id, Consumer<TranscriptEvent> events) {
    this.line = line;
    this.at = at;
    this.id = id;
    this.events = events;
  }

  public long line() {
    return line;
  }

  public boolean toldNothing() {
    return told == 0;
  }

  public void said(EventKind kind, String text) {
    events.accept(new TranscriptEvent.Said(line, kind, at, text, nextIdentity()));
  }

  /// Text that says nothing is left out.
  public void saidUnlessBlank(EventKind kind, String text) {
    if (!text.isBlank()) {
      said(kind, text);
    }
  }

  /// The agent called a tool.
  ///
  /// @param input the arguments: an object, or the JSON text of one
  public void called(String callId, String tool, JsonNode input) {
    called(callId, tool, ToolArguments.of(input));
  }

  public void called(String callId, String tool, ToolArguments arguments) {
    events.accept(
        new TranscriptEvent.ToolCalled(
            line,
            at,
            callId,
            tool,
            arguments.target(),
            arguments.json(),
            arguments.text(),
            nextIdentity()));
  }

  public void answered(String callId, Ending ending, String text) {
    events.accept(
        new TranscriptEvent.ToolAnswered(
            line, at, callId, ending.status(), ending.exitCode(), text, nextIdentity()));
  }

  /// Counts a record that makes no step.
  public void other(String type) {
    told++;
    events.accept(new TranscriptEvent.Other(line, type));
  }

  public void used(Tokens tokens) {
    used(tokens, null);
  }

  /// Counts tokens, and what they cost.
  ///
  /// @param costUsd in US dollars; null where the file does not say
  public void used(Tokens tokens, @Nullable Double costUsd) {
    if (!tokens.equals(Tokens.NONE) || costUsd != null) {
      events.accept(
          new TranscriptEvent.TokensUsed(
              line, tokens.in(), tokens.out(), tokens.cached(), tokens.cacheWritten(), costUsd));
    }
  }

  private String nextIdentity() {
    int part = told++;
    return id.isEmpty() ? "" : id + "/" + part;
  }
}
