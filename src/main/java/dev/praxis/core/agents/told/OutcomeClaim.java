package dev.praxis.core.agents.told;

/// How an agent says a run of a skill ended.
///
/// @param connection one start of the server: steps told within it belong to the run
/// @param skill its id or name
/// @param outcome `success`, `partial` or `failure`
/// @param verifier who saw it, by the words of a run; `self` for nobody but the agent
/// @param evidence what the verifier saw; needed for any verifier but `self`
public record OutcomeClaim(
    String client,
    String connection,
    String skill,
    String outcome,
    String verifier,
    String evidence,
    String notes) {

  /// Whether somebody but the agent is said to have seen it.
  public boolean namesVerifier() {
    return !verifier.equals("self");
  }
}
