package dev.praxis.core.mining;

import dev.praxis.core.session.SessionId;
import java.util.List;

/// One machine-found hint of a failure.
///
/// @param seq the event it is about
/// @param tag the failure tag it speaks for; empty where it only hints
/// @param score 0 to 1
/// @param quote the words that show it, at most 300 characters
/// @param reason why, in plain words: `tests never ran after the last edit`
/// @param evidence seqs of every event that shows it, in order
public record Signal(
    SessionId session,
    int seq,
    String detector,
    int version,
    String tag,
    double score,
    String quote,
    String reason,
    List<Integer> evidence) {
  /// From this score on a signal counts towards its tag; below, it is a hint.
  public static final double COUNTS = 0.5;

  public Signal {
    evidence = List.copyOf(evidence);
  }
}
