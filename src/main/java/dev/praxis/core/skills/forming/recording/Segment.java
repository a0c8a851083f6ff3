package dev.praxis.core.skills.forming.recording;

/// The part of a session that worked on one request.
///
/// @param firstSeq of its first event
/// @param lastSeq of its last
/// @param request what the person asked for; empty where nobody spoke
/// @param requestSeq where the person asked; -1 where nobody spoke
/// @param stopped the person stopped the agent at its end
public record Segment(int firstSeq, int lastSeq, String request, int requestSeq, boolean stopped) {

  public boolean holds(int seq) {
    return seq >= firstSeq && seq <= lastSeq;
  }
}
