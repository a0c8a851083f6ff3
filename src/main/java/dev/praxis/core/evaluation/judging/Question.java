package dev.praxis.core.evaluation.judging;

import dev.praxis.core.session.SessionId;

/// Would this rule, followed, have prevented this failure?
///
/// @param side where the failure is from: a held-out one counts in the result, a training one shows
///   how good a judge is
/// @param tag of the failure, which the rule carries
/// @param seq of the event that shows it; -1 where nothing points at one
/// @param quote the words that show it; empty where nothing points at any
public record Question(
    Side side,
    SessionId session,
    String sessionKey,
    String sessionTitle,
    String project,
    String tag,
    int seq,
    String quote,
    long rule,
    int ruleVersion,
    String ruleText) {

  /// Where a failure is from.
  public enum Side {
    TRAINING,
    HELD_OUT
  }

  /// What an answer is kept by.
  Key key() {
    return new Key(session.value(), tag, rule, ruleVersion);
  }

  /// One failure under one wording of one rule.
  record Key(long session, String tag, long rule, int version) {}
}
