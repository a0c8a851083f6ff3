package dev.praxis.core.evaluation.replay;

/// How far a replay has come, without a word on how its runs came out: whoever watches must not
/// learn the result before all of it is there.
///
/// @param before runs of the first arm that have ended
/// @param after runs of the second arm that have ended
/// @param perArm runs the plan has in each arm
/// @param broken ended runs in which the agent broke down or ran out of time, of both arms together
/// @param kept ended runs whose result was taken from an earlier plan
/// @param tokens of the runs made for this plan
/// @param costUsd of those that say it
public record RunCounts(
    int before, int after, int perArm, int broken, int kept, long tokens, double costUsd) {

  public int ended() {
    return before + after;
  }

  public int planned() {
    return 2 * perArm;
  }

  public int missing() {
    return planned() - ended();
  }
}
