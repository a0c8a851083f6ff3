package dev.praxis.core.skills.forming.joining;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.keeping.SkillEvidence;
import dev.praxis.core.skills.keeping.SkillProposal;
import dev.praxis.core.skills.keeping.SkillProposals;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.runs.RunReport;
import dev.praxis.core.skills.runs.SkillRunStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds to a skill what another session showed of it: a run, evidence, a shorter way.
public final class Joining {
  /// How much of the work must be the same for its outcome to be one of the skill.
  private static final double SAME_PROCEDURE = 0.3;

  private final SkillStore skills;
  private final SkillRunStore runs;
  private final SkillProposals proposals;

  public Joining(SkillStore skills, SkillRunStore runs, SkillProposals proposals) {
    this.skills = skills;
    this.runs = runs;
    this.proposals = proposals;
  }

  /// What a session did of a skill.
  ///
  /// @param outcome `success` or `failure`
  /// @param verifier `self` where nobody but the agent says so
  /// @param why who says so, in plain words
  public record Shown(
      SkillEvidence where,
      String sessionKey,
      SkillText text,
      String task,
      String outcome,
      String verifier,
      String why,
      Instant at,
      @Nullable Duration duration) {}

  /// Whether it is the same procedure, not only the same aim.
  public static boolean isSameProcedure(SkillText skill, SkillText other) {
    return StepShapes.alike(StepShapes.of(skill), StepShapes.of(other)) >= SAME_PROCEDURE;
  }

  /// Adds what a successful session showed.
  public void succeeded(long skill, Shown shown) {
    skills.addEvidence(skill, shown.where);
    var known = skills.existing(skill);
    if (isSameProcedure(known.text(), shown.text)) {
      runs.observe(run(skill, known.version(), shown));
    }
    shorten(known, shown.text, "Session " + shown.sessionKey);
  }

  /// Proposes the steps that somebody told, where they are fewer and do the same.
  ///
  /// @param who told them, at the start of a sentence
  /// @return whether it proposed anything
  public boolean told(long skill, SkillText text, String who) {
    return shorten(skills.existing(skill), text, who);
  }

  private boolean shorten(Skill known, SkillText text, String who) {
    var shorter = Shortening.of(known.text(), text);
    shorter.ifPresent(steps ->
        proposals.propose(
            new SkillProposal(
                0,
                "shorten",
                known.id(),
                known.version(),
                null,
                steps,
                "%s did it in %d steps instead of %d."
                    .formatted(who, steps.steps().size(), known.text().steps().size()),
                "",
                Instant.now())));
    return shorter.isPresent();
  }

  /// Adds what a session showed that did the same and failed, so that successes are not all that is
  /// counted.
  public void failed(long skill, Shown shown) {
    runs.observe(run(skill, skills.existing(skill).version(), shown));
  }

  private static RunReport run(long skill, int version, Shown shown) {
    return new RunReport(
        skill,
        version,
        shown.outcome,
        shown.verifier,
        "session",
        shown.task,
        "",
        shown.why,
        "",
        shown.where.session(),
        null,
        shown.duration,
        shown.at,
        List.of());
  }
}
