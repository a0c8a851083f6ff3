package dev.praxis.core.skills.keeping;

import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWords;
import java.util.List;

/// A skill that is not in the workspace yet.
///
/// @param source `manual`, `learned`, `imported` or `composed`
/// @param status `candidate` or `active`
/// @param author of its first version: `curator`, `recorder`, `refiner`, `composer`, `import`, or a
///   client's name
/// @param task the request it was formed from; empty where it was not
/// @param client the agent that proposes it; empty for Praxis and the curator
/// @param prior confidence before any run, 0 to 1
public record NewSkill(
    SkillText text,
    String source,
    String status,
    String author,
    String why,
    String task,
    String client,
    double prior,
    List<SkillEvidence> evidence) {

  public NewSkill {
    evidence = List.copyOf(evidence);
    if (prior < 0 || prior > 1 || Double.isNaN(prior)) {
      throw new IllegalArgumentException("no probability: " + prior);
    }
  }

  /// Written by the curator, in use from now on.
  public static NewSkill byHand(SkillText text) {
    return new NewSkill(text, "manual", "active", SkillWords.CURATOR, "", "", "", 0.5, List.of());
  }

  /// The same, but not in use before somebody approves it.
  public NewSkill waiting() {
    return new NewSkill(text, source, "candidate", author, why, task, client, prior, evidence);
  }
}
