package dev.praxis.mcp;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillText.Step;
import dev.praxis.core.skills.keeping.NewSkill;
import java.util.List;
import java.util.Map;

/// What a curator has approved in the workspaces of these tests.
final class Shelf {
  private Shelf() {}

  /// A skill of three steps with a parameter.
  static SkillText restart() {
    return new SkillText(
        "restart_service",
        "Use when asked to restart a service that hangs.",
        "operations",
        List.of("You may log in to the host."),
        List.of(new Skill.Parameter("service", "name of the service", "nginx")),
        List.of(
            Step.of("Stop {service}", Map.of(), "it is gone from the list"),
            Step.of("Start {service}", Map.of(), ""),
            Step.of("Ask {service} for its health", Map.of(), "200")),
        List.of("{service} answers."),
        List.of(),
        List.of());
  }

  /// One skill in use, one that nobody approved, a rule in force, and a candidate.
  static void fill(Workbench workbench) {
    workbench.skills().add(NewSkill.byHand(restart()));
    workbench
        .skills()
        .addCandidate(
            NewSkill.byHand(SkillText.of("secret_plan", List.of(Step.of("Do it", Map.of(), ""))))
                .waiting());
    var rule = workbench.rules().add("Run the tests before you commit.", List.of());
    workbench.rules().approve(List.of(rule.id()));
    workbench.rules().add("Nobody approved this line.", List.of());
  }
}
