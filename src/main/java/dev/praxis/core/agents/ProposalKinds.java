package dev.praxis.core.agents;

import dev.praxis.core.Problem;
import dev.praxis.core.agents.AgentBook.Parts;
import dev.praxis.core.rules.keeping.ProposedRules;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.written.SkillForm;
import java.util.List;

/// What each kind of proposal becomes when the curator accepts it, and what speaks against it.
/// Nothing of it is in use then: rules and skills wait as candidates.
final class ProposalKinds {
  private static final double UNTRIED = 0.5;

  private final Parts parts;
  private final ProposedRules rules;

  ProposalKinds(Parts parts, ProposedRules rules) {
    this.parts = parts;
    this.rules = rules;
  }

  /// Answers with the id of what was made.
  ///
  /// @param detail what the text of the proposal does not say: the task of a skill, run and
  ///   verifier of an outcome
  long make(AgentProposal proposal, String detail) {
    return switch (proposal.kind()) {
      case AgentProposal.RULE -> rules.add(proposal.text(), proposal.client());
      case AgentProposal.SKILL -> parts.skills().add(skill(proposal, detail));
      case AgentProposal.OUTCOME -> confirm(Claimed.of(detail));
      default -> throw new IllegalStateException("no kind of proposal: " + proposal.kind());
    };
  }

  List<ProposalFinding> findings(AgentProposal proposal) {
    return switch (proposal.kind()) {
      case AgentProposal.RULE ->
          rules.imagined(proposal.text()).lint().stream()
              .map(each ->
                  new ProposalFinding(
                      each.refused(), each.severity().word() + ": " + each.message()))
              .toList();
      case AgentProposal.SKILL ->
          parts.screen().findings(SkillForm.read(proposal.text())).stream()
              .map(each -> new ProposalFinding(each.isSevere(), each.inWords()))
              .toList();
      default -> List.of();
    };
  }

  private NewSkill skill(AgentProposal proposal, String task) {
    var text = SkillForm.read(proposal.text());
    var named = text.named(freeName(text.name()));
    return new NewSkill(
        named,
        "learned",
        "candidate",
        proposal.client(),
        "Proposed by %s: %s".formatted(proposal.client(), proposal.evidence()),
        task,
        proposal.client(),
        UNTRIED,
        List.of());
  }

  private String freeName(String name) {
    var free = name;
    for (int i = 2; parts.skills().find(free).isPresent(); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private long confirm(Claimed claimed) {
    if (parts.runs().find(claimed.run).isEmpty()) {
      throw new Problem(
          "The run this is about was taken back.", "Reject the proposal: nothing is left of it.");
    }
    return parts.runs().confirm(claimed.run, claimed.verifier);
  }

  /// Run and verifier of an outcome as they are kept.
  record Claimed(long run, String verifier) {
    static Claimed of(String detail) {
      int blank = detail.indexOf(' ');
      return new Claimed(Long.parseLong(detail.substring(0, blank)), detail.substring(blank + 1));
    }

    String detail() {
      return run + " " + verifier;
    }
  }
}
