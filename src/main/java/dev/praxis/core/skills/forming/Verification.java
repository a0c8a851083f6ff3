package dev.praxis.core.skills.forming;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.Voice;
import dev.praxis.core.skills.forming.recording.RecordedStep;
import dev.praxis.core.skills.forming.recording.Recording;

/// Whether a request was done, and who says so.
///
/// @param outcome of the request: `SUCCESS` and `FAILURE` where somebody says so, else `UNKNOWN`
/// @param verifier as runs name it: `person`, `test`, `health_check`; `self` counts for nothing
/// @param why in plain words
public record Verification(Outcome outcome, String verifier, String why) {
  private static final String SELF = "self";

  public boolean succeeded() {
    return outcome == Outcome.SUCCESS;
  }

  /// Whether anybody but the agent itself says so.
  public boolean isVerified() {
    return !verifier.equals(SELF);
  }

  /// What people, checks and models say counts; a guess and silence need proof in the session.
  ///
  /// @param lastComplaint seq of the last message in which the person complained; -1 where none did
  static Verification of(Session session, Recording recording, int lastComplaint) {
    int lastStep = recording.steps().stream().mapToInt(RecordedStep::seq).max().orElse(-1);
    if (lastComplaint > lastStep) {
      return new Verification(Outcome.FAILURE, SELF, "the person complained about it");
    }
    if (recording.segment().stopped()) {
      return new Verification(Outcome.UNKNOWN, SELF, "the person stopped the agent");
    }
    return switch (session.outcome()) {
      case SUCCESS -> success(session, recording);
      case PARTIAL, FAILURE -> failure(session);
      case UNKNOWN -> proved(recording, "nothing shows that it worked");
    };
  }

  private static Verification success(Session session, Recording recording) {
    return switch (voice(session)) {
      case CURATOR, LABEL -> new Verification(Outcome.SUCCESS, "person", said(session));
      case CHECK -> new Verification(Outcome.SUCCESS, "test", said(session));
      case MODEL -> new Verification(Outcome.SUCCESS, SELF, said(session));
      case HEURISTIC -> proved(recording, "it is only guessed that it worked");
    };
  }

  private static Verification failure(Session session) {
    var verifier =
        switch (voice(session)) {
          case CURATOR, LABEL -> "person";
          case CHECK -> "test";
          case MODEL, HEURISTIC -> SELF;
        };
    return new Verification(Outcome.FAILURE, verifier, said(session));
  }

  private static Verification proved(Recording recording, String otherwise) {
    return switch (recording.proof()) {
      case TESTS -> new Verification(Outcome.SUCCESS, "test", "tests passed at its end");
      case CHECK ->
          new Verification(Outcome.SUCCESS, "health_check", "a check at its end went well");
      case NONE -> new Verification(Outcome.UNKNOWN, SELF, otherwise);
    };
  }

  private static Voice voice(Session session) {
    for (var voice : Voice.values()) {
      if (voice.word().equals(session.outcomeSaidBy())) {
        return voice;
      }
    }
    return Voice.HEURISTIC;
  }

  private static String said(Session session) {
    return "%s, says %s".formatted(session.outcome().word(), session.outcomeSaidBy());
  }
}
