package dev.praxis.core.agents;

import dev.praxis.core.Problem;
import dev.praxis.core.agents.AgentBook.Parts;
import dev.praxis.core.agents.told.AgentName;
import dev.praxis.core.agents.told.AgentStepStore;
import dev.praxis.core.agents.told.OutcomeClaim;
import dev.praxis.core.agents.told.RecordedOutcome;
import dev.praxis.core.agents.told.StepClaim;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.runs.RunReport;
import dev.praxis.core.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Takes what agents say became of skills. It counts as reported by the agent alone until the
/// curator confirms it; nothing of it is a decision. Secrets are masked before anything is kept.
/// Thread-safe.
public final class RunInbox {
  /// Outcomes of one client that may wait for confirmation at once; more are kept unconfirmed.
  public static final int MOST_CLAIMS = 200;

  private static final Duration STEPS_KEPT = Duration.ofDays(7);

  private final Database database;
  private final Parts parts;
  private final Clock clock;

  RunInbox(Database database, Parts parts, Clock clock) {
    this.database = database;
    this.parts = parts;
    this.clock = clock;
  }

  /// Keeps what an agent says of one step, for the outcome that is told later.
  ///
  /// @return the numbers of the steps told of so far
  /// @throws Problem where there is no such skill or step
  public List<Integer> step(StepClaim told) {
    var skill = usable(told.skill());
    if (told.step() < 1 || told.step() > skill.steps().size()) {
      throw new Problem(
          "%s has no step %d.".formatted(skill.name(), told.step()),
          "Name a step from 1 to %d.".formatted(skill.steps().size()));
    }
    var redactor = parts.redactors().get();
    var masked =
        new StepClaim(
            AgentName.of(told.client()),
            told.connection(),
            told.skill(),
            told.step(),
            told.status(),
            redactor.mask(told.actual()).text(),
            redactor.mask(told.error()).text());
    return database.write(handle -> {
      AgentStepStore.put(handle, masked, skill.id(), skill.version(), clock.instant());
      AgentStepStore.forget(handle, clock.instant().minus(STEPS_KEPT));
      return AgentStepStore.told(handle, told.connection(), skill.id(), skill.version());
    });
  }

  /// Keeps how a run ended, with the steps told of before. It counts as reported by the agent
  /// alone; where it names a verifier, it also waits for the curator to confirm that.
  ///
  /// @throws Problem where there is no such skill, or a verifier is named without evidence
  public RecordedOutcome record(OutcomeClaim told) {
    var skill = usable(told.skill());
    if (told.namesVerifier() && told.evidence().isBlank()) {
      throw new Problem(
          "The verifier “%s” is named without evidence.".formatted(told.verifier()),
          "Give in `evidence` what it showed, such as the last lines of the test output; or say"
              + " verifier “self”.");
    }
    var redactor = parts.redactors().get();
    var client = AgentName.of(told.client());
    var evidence = redactor.mask(told.evidence()).text().strip();
    var notes = redactor.mask(told.notes()).text().strip();
    var at = clock.instant();
    return database.write(handle -> {
      var steps = AgentStepStore.take(handle, told.connection(), skill.id(), skill.version());
      var report = report(skill, told.outcome(), client, evidence, notes, at).withSteps(steps);
      long run = parts.runs().observe(report);
      boolean room = AgentProposalStore.waiting(handle, client, true) < MOST_CLAIMS;
      long proposal =
          told.namesVerifier() && room
              ? AgentProposalStore.insert(
                  handle,
                  claim(skill, told, client, evidence, notes, at),
                  new ProposalKinds.Claimed(run, told.verifier()).detail())
              : 0;
      return new RecordedOutcome(run, skill.name(), skill.version(), steps.size(), proposal);
    });
  }

  private static RunReport report(
      Skill skill, String outcome, String client, String evidence, String notes, Instant at) {
    return new RunReport(
        skill.id(),
        skill.version(),
        outcome,
        "self",
        "",
        "",
        client,
        evidence,
        notes,
        null,
        null,
        null,
        at,
        List.of());
  }

  private static AgentProposal claim(
      Skill skill, OutcomeClaim told, String client, String evidence, String notes, Instant at) {
    var title =
        "%s: %s, says %s"
            .formatted(skill.name(), told.outcome(), told.verifier().replace('_', ' '));
    return new AgentProposal(
        0,
        at,
        client,
        AgentProposal.OUTCOME,
        title,
        notes.isEmpty() ? title : notes,
        evidence,
        AgentProposal.State.WAITING,
        null);
  }

  /// A skill that agents may have been given.
  private Skill usable(String idOrName) {
    return parts
        .skills()
        .find(idOrName)
        .filter(skill -> skill.status().equals("active") || skill.status().equals("outdated"))
        .orElseThrow(() ->
            new Problem(
                "There is no skill “%s”.".formatted(AgentName.plain(idOrName)),
                "Call find_skills, and use a name it answers with."));
  }
}
