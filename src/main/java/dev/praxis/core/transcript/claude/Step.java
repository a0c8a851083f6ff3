package dev.praxis.core.transcript.claude;

import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.transcript.TranscriptEvent;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What one record tells, with the line, the time and the id that all of it shares. The parts of a
/// record are numbered, so that each is the same in every copy.
final class Step {
  private final long line;
  private final @Nullable Instant at;
  private final String uuid;
  private final boolean sidechain;
  private final Consumer<TranscriptEvent> events;
  private int told;

  /// @param sidechain of a sub-agent: its prompts are another agent's words
  Step(
      long line,
      @Nullable Instant at,
      String uuid,
      boolean sidechain,
      Consumer<TranscriptEvent> events) {
    this.line = line;
    this.at = at;
    this.uuid = uuid;
    this.sidechain = sidechain;
    this.events = events;
  }

  long line() {
    return line;
  }

  boolean sidechain() {
    return sidechain;
  }

  boolean toldNothing() {
    return told == 0;
  }

  void said(EventKind kind, String text) {
    events.accept(new TranscriptEvent.Said(line, kind, at, text, nextIdentity()));
  }

  void called(String callId, String tool, ToolArguments arguments) {
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

  void answered(String callId, ToolStatus status, @Nullable Integer exitCode, String text) {
    events.accept(
        new TranscriptEvent.ToolAnswered(line, at, callId, status, exitCode, text, nextIdentity()));
  }

  /// Counts a record that makes no step.
  void other(String type) {
    told++;
    events.accept(new TranscriptEvent.Other(line, type));
  }

  void used(Tokens tokens) {
    events.accept(
        new TranscriptEvent.TokensUsed(
            line, tokens.in(), tokens.out(), tokens.cached(), tokens.cacheWritten(), null));
  }

  private String nextIdentity() {
    int part = told++;
    return uuid.isEmpty() ? "" : uuid + "/" + part;
  }
}
