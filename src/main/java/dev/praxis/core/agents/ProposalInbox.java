package dev.praxis.core.agents;

import dev.praxis.core.Problem;
import dev.praxis.core.agents.AgentBook.Parts;
import dev.praxis.core.agents.told.AgentName;
import dev.praxis.core.agents.told.ProposedSkill;
import dev.praxis.core.rules.keeping.ProposedRules;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.forming.FormationPolicy;
import dev.praxis.core.skills.forming.drafting.SkillDrafter;
import dev.praxis.core.skills.written.SkillForm;
import dev.praxis.core.store.Database;
import java.time.Clock;

/// Takes the rules and skills that agents propose. They wait for the curator; nothing of it is a
/// decision. Secrets are masked before anything is kept. Thread-safe.
public final class ProposalInbox {
  /// Rules and skills of one client that may wait at once.
  public static final int MOST_WAITING = 50;

  private final Database database;
  private final Parts parts;
  private final Clock clock;

  ProposalInbox(Database database, Parts parts, Clock clock) {
    this.database = database;
    this.parts = parts;
    this.clock = clock;
  }

  /// Puts a rule before the curator. The same words wait once.
  ///
  /// @return the id of the proposal
  /// @throws Problem where it can be no rule, is one already, was rejected, or too many wait
  public long proposeRule(String client, String text, String evidence) {
    var redactor = parts.redactors().get();
    var masked = ProposedRules.checked(redactor.mask(text).text());
    var known = parts.rules().byWording().get(masked);
    if (known != null) {
      var status = parts.rules().find(known).map(rule -> rule.status().word()).orElse("known");
      throw new Problem(
          "Rule %d says that already, and is %s.".formatted(known, status),
          "Call get_rules to see what is in force.");
    }
    return propose(
        new AgentProposal(
            0,
            clock.instant(),
            AgentName.of(client),
            AgentProposal.RULE,
            masked,
            masked,
            redactor.mask(evidence).text().strip(),
            AgentProposal.State.WAITING,
            null),
        "");
  }

  /// Puts a skill before the curator. The same words wait once.
  ///
  /// @return the id of the proposal
  /// @throws Problem where it is too short, does harm, was rejected, or too many wait
  public long proposeSkill(ProposedSkill told) {
    if (told.steps().size() < FormationPolicy.FEWEST_STEPS) {
      throw new Problem(
          "A skill of %d steps is too simple to be kept.".formatted(told.steps().size()),
          "Propose procedures of %d steps or more.".formatted(FormationPolicy.FEWEST_STEPS));
    }
    var redactor = parts.redactors().get();
    var steps = told.steps().stream().map(step -> masked(redactor, step)).toList();
    var draft = SkillDrafter.told(redactor.mask(told.task()).text(), steps, told.category());
    parts.screen().requireHarmless(draft.text());
    return propose(
        new AgentProposal(
            0,
            clock.instant(),
            AgentName.of(told.client()),
            AgentProposal.SKILL,
            draft.text().name(),
            SkillForm.of(draft.text()),
            redactor.mask(told.evidence()).text().strip(),
            AgentProposal.State.WAITING,
            null),
        draft.task());
  }

  private static SkillText.Step masked(Redactor redactor, SkillText.Step step) {
    return SkillText.Step.of(
        redactor.mask(step.action()).text(),
        step.parameters(),
        redactor.mask(step.expected()).text());
  }

  private long propose(AgentProposal proposal, String detail) {
    return database.write(handle -> {
      var same = AgentProposalStore.same(handle, proposal.kind(), proposal.text());
      if (same.isPresent()) {
        return known(same.get(), AgentProposalStore.reason(handle, same.get().id()));
      }
      if (AgentProposalStore.waiting(handle, proposal.client(), false) >= MOST_WAITING) {
        throw new Problem(
            "%d proposals of %s wait for the curator already."
                .formatted(MOST_WAITING, proposal.client()),
            "Propose nothing more until some of them are decided.");
      }
      return AgentProposalStore.insert(handle, proposal, detail);
    });
  }

  private static long known(AgentProposal same, String reason) {
    return switch (same.state()) {
      case WAITING -> same.id();
      case ACCEPTED ->
          throw new Problem(
              "That was proposed before, and accepted as %s %d."
                  .formatted(same.kind(), same.madeId()),
              "Propose nothing of it again.");
      case REJECTED ->
          throw new Problem(
              "That was proposed before, and the curator rejected it%s."
                  .formatted(reason.isEmpty() ? "" : ": " + reason),
              "Do not propose it again in these words.");
    };
  }
}
