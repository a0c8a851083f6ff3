package dev.praxis.desktop.skills.replaying;

import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.running.ReplayPlan;

/// A plan written out, for reading and for taking along.
final class ReplayText {
  private ReplayText() {}

  static String of(ReplayPlan plan) {
    var text = new StringBuilder();
    text.append(plan.skill().name()).append(" v").append(plan.skill().version()).append('\n');
    plan.values().forEach((name, value) -> text.append("%s = %s\n".formatted(name, value)));
    var phase = "";
    for (var step : plan.steps()) {
      if (!step.phase().isEmpty() && !step.phase().equals(phase)) {
        phase = step.phase();
        text.append('\n').append(SkillText.phaseLine(phase));
      }
      text.append('\n').append(step.number()).append(". ").append(step.action()).append('\n');
      step.commands().forEach(command -> text.append("   $ ").append(command).append('\n'));
      if (!step.expected().isBlank()) {
        text.append("   → ").append(step.expected()).append('\n');
      }
    }
    return text.toString();
  }
}
