package dev.praxis.core.skills.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillGate;
import dev.praxis.core.skills.SkillWords;
import dev.praxis.core.skills.versions.SkillRowStore;
import dev.praxis.core.store.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Changes of skills that wait for the curator. Only accepting one changes a skill, as one decision
/// that can be undone; what was rejected is remembered.
public final class SkillProposals {
  private final Database database;
  private final History history;
  private final SkillGate gate;

  /// Lets every text pass.
  public SkillProposals(Database database, History history) {
    this(database, history, SkillGate.OPEN);
  }

  /// Accepts what passes a gate.
  public SkillProposals(Database database, History history, SkillGate gate) {
    this.database = database;
    this.history = history;
    this.gate = gate;
  }

  /// Puts a change before the curator; no decision. One that is proposed again word for word for
  /// the same version neither waits twice nor comes back after it was rejected, a refinement or
  /// merge not before three more verified runs.
  ///
  /// @return its id, or that of the one it repeats
  /// @throws Problem where there is no such skill, or it is no merge and names another
  public long propose(SkillProposal proposal) {
    if (!SkillWords.KINDS.contains(proposal.kind())) {
      throw new IllegalArgumentException("no kind of proposal: " + proposal.kind());
    }
    if (proposal.kind().equals("merge") != (proposal.other() != null)) {
      throw new IllegalArgumentException("a merge, and nothing else, is of two skills");
    }
    return database.write(handle -> {
      SkillRowStore.existing(handle, proposal.skill());
      return SkillProposalStore.known(handle, proposal)
          .orElseGet(() -> SkillProposalStore.insert(handle, proposal));
    });
  }

  /// The oldest first; none about a skill in the archive.
  public List<SkillProposal> waiting() {
    return database.read(SkillProposalStore::waiting);
  }

  /// One that waits.
  ///
  /// @throws Problem where there is none, or it was decided before
  public SkillProposal waiting(long id) {
    return database.read(handle -> waiting(handle, id));
  }

  /// Makes what is proposed the newest version. A merge archives the other skill, superseded by the
  /// kept one, and its evidence speaks for that from now on.
  ///
  /// @return the number of the new version
  /// @throws Problem where the skill was changed since the version it was proposed for; the
  ///   proposal still waits then
  public int accept(long id) {
    var proposal = waiting(id);
    gate.pass(proposal.proposed());
    return history.decide(
        "accept",
        "skill/" + proposal.skill(),
        "Accept proposal %d for skill %s".formatted(id, name(proposal)),
        handle -> accept(handle, waiting(handle, id)));
  }

  private static int accept(Handle handle, SkillProposal proposal) {
    var skill = SkillRowStore.existing(handle, proposal.skill());
    requireBase(skill, proposal);
    var author = proposal.client().isEmpty() ? "refiner" : proposal.client();
    int version = SkillEditStore.edit(handle, skill, proposal.proposed(), author, proposal.why());
    if (proposal.other() != null) {
      SkillQueueStore.supersede(
          handle,
          SkillRowStore.existing(handle, proposal.other()),
          SkillRowStore.existing(handle, skill.id()));
    }
    SkillProposalStore.decide(handle, proposal.id(), "accepted");
    return version;
  }

  /// Puts a proposal away.
  ///
  /// @throws Problem where it was decided before
  public void reject(long id) {
    var proposal = waiting(id);
    history.decide(
        "reject",
        "skill/" + proposal.skill(),
        "Reject proposal %d for skill %s".formatted(id, name(proposal)),
        handle -> {
          waiting(handle, id);
          SkillProposalStore.decide(handle, id, "rejected");
          return true;
        });
  }

  private static void requireBase(Skill skill, SkillProposal proposal) {
    if (proposal.baseVersion() != skill.version()) {
      throw new Problem(
          "Proposal %d is for version %d of %s, which is at version %d by now."
              .formatted(proposal.id(), proposal.baseVersion(), skill.name(), skill.version()),
          "Reject it, and take over by hand what still fits.");
    }
  }

  private static SkillProposal waiting(Handle handle, long id) {
    return SkillProposalStore.waiting(handle, id)
        .orElseThrow(() ->
            new Problem(
                "No proposal %d waits for a decision.".formatted(id),
                "List those that do with `praxis skills proposals`."));
  }

  private String name(SkillProposal proposal) {
    return database.read(handle -> SkillRowStore.existing(handle, proposal.skill())).name();
  }
}
