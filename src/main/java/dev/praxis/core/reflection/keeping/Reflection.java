package dev.praxis.core.reflection.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.reflection.Optimization;
import dev.praxis.core.reflection.OptimizedPrompt;
import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.reflection.prompt.EditCheck;
import dev.praxis.core.reflection.prompt.PromptEdit;
import dev.praxis.core.reflection.prompt.PromptLines;
import dev.praxis.core.review.History;
import dev.praxis.core.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// From a proposal to the curator's decision about it. Only accepting changes a prompt, as one
/// decision that can be undone; the proposal stays on record whatever becomes of it.
public final class Reflection {
  private final Database database;
  private final History history;
  private final PromptStore prompts;

  public Reflection(Database database, History history, PromptStore prompts) {
    this.database = database;
    this.history = history;
    this.prompts = prompts;
  }

  /// Puts what was proposed for one prompt before the curator.
  ///
  /// @param base the version it was proposed for
  public Proposal propose(
      KeptPrompt base, OptimizedPrompt optimized, OptimizerKind kind, Optimization whole) {
    var proposal =
        new Proposal(
            0,
            base.key(),
            base.version(),
            kind.word(),
            whole.model(),
            optimized.edits(),
            optimized.why(),
            Instant.now(),
            Proposal.State.PROPOSED);
    long id = database.write(handle -> ProposalStore.insert(handle, proposal));
    return existing(id);
  }

  /// Newest first.
  public List<Proposal> list() {
    return database.read(ProposalStore::list);
  }

  /// A proposal that must be there.
  ///
  /// @throws Problem where there is no such proposal
  public Proposal existing(long id) {
    return database
        .read(handle -> ProposalStore.find(handle, id))
        .orElseThrow(() ->
            new Problem(
                "There is no proposal %d.".formatted(id),
                "List them with `praxis prompts proposals`."));
  }

  /// What would change.
  ///
  /// @param edits numbers of the edits to take, from 1; none for all
  public TextDiff diff(Proposal proposal, List<Integer> edits) {
    var before = base(proposal).text();
    return TextDiff.between(before, PromptLines.of(before).with(chosen(proposal, edits)));
  }

  /// Takes edits over as a new version.
  ///
  /// @param edits numbers of the edits to take, from 1; none for all
  /// @throws PromptConflict where the prompt was changed since; the proposal still waits then
  /// @throws Problem where the proposal was decided before, or these edits alone break a variable
  public KeptPrompt accept(long id, List<Integer> edits) {
    return history.decide(
        "accept",
        "proposal/" + id,
        "Accept proposal " + id,
        handle -> {
          var proposal = waiting(id);
          var base = base(proposal);
          var taken = chosen(proposal, edits);
          requireSound(base, taken);
          var after = base.prompt().withText(PromptLines.of(base.text()).with(taken));
          ProposalStore.decide(handle, id, Proposal.State.ACCEPTED);
          return PromptStore.put(
              handle, proposal.key(), after, proposal.base(), "Proposal %d".formatted(id));
        });
  }

  /// Puts a proposal away.
  public void reject(long id) {
    history.decide(
        "reject",
        "proposal/" + id,
        "Reject proposal " + id,
        handle -> {
          waiting(id);
          ProposalStore.decide(handle, id, Proposal.State.REJECTED);
          return true;
        });
  }

  private static void requireSound(KeptPrompt base, List<PromptEdit> taken) {
    new EditCheck(String::length)
        .refusal(base.prompt(), taken, Integer.MAX_VALUE)
        .ifPresent(why -> {
          throw new Problem(
              "These edits cannot be taken: %s.".formatted(why),
              "Take others of the proposal, or all of them.");
        });
  }

  private KeptPrompt base(Proposal proposal) {
    return prompts.versions(proposal.key()).stream()
        .filter(version -> version.version() == proposal.base())
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "Version %d of “%s” is gone.".formatted(proposal.base(), proposal.key()),
                "Optimize the prompt as it is now."));
  }

  /// @throws Problem where it was decided before
  Proposal waiting(long id) {
    var proposal = existing(id);
    if (proposal.state() != Proposal.State.PROPOSED) {
      throw new Problem(
          "Proposal %d was %s already.".formatted(id, proposal.state().word()),
          "Undo that decision first: `praxis undo`.");
    }
    return proposal;
  }

  /// @param edits numbers from 1; none for all
  static List<PromptEdit> chosen(Proposal proposal, List<Integer> edits) {
    int count = proposal.edits().size();
    for (int number : edits) {
      if (number < 1 || number > count) {
        throw new Problem(
            "Proposal %d has no edit %d.".formatted(proposal.id(), number),
            "It has %d.".formatted(count));
      }
    }
    return edits.isEmpty()
        ? proposal.edits()
        : IntStream.rangeClosed(1, count)
            .filter(edits::contains)
            .mapToObj(number -> proposal.edits().get(number - 1))
            .toList();
  }
}
