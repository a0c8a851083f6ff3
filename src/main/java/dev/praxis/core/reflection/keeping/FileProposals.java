package dev.praxis.core.reflection.keeping;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalStore;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptEdit;
import dev.praxis.core.reflection.prompt.PromptFileReader;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.session.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proposals for an instruction file. What stands there is written by hand or by an export, so an
/// edit that is accepted changes rules and never the file: a new line becomes a candidate, with the
/// evidence of the edit.
public final class FileProposals {
  private static final String NAMESPACE = "instructions";

  private final PromptStore prompts;
  private final Reflection reflection;
  private final RuleStore rules;
  private final SessionStore sessions;
  private final SignalStore signals;
  private final History history;
  private final RuleCatalogue catalogue = new RuleCatalogue();

  public FileProposals(
      PromptStore prompts,
      Reflection reflection,
      RuleStore rules,
      SessionStore sessions,
      SignalStore signals,
      History history) {
    this.prompts = prompts;
    this.reflection = reflection;
    this.rules = rules;
    this.sessions = sessions;
    this.signals = signals;
    this.history = history;
  }

  /// What becomes of an edit of a file.
  public sealed interface Outcome {
    /// A new candidate in these words.
    record Candidate(String text) implements Outcome {}

    /// A rule in force gets these words.
    record Rewording(long rule, String text) implements Outcome {}

    /// A rule in force is retired.
    record Retirement(long rule) implements Outcome {}

    /// The line is somebody's own; only they may take it out.
    record ByHand() implements Outcome {}
  }

  /// Whether a prompt is an instruction file as it was read.
  public static boolean isFile(PromptKey key) {
    return key.namespace().getFirst().equals(NAMESPACE);
  }

  /// Reads a file and keeps its text as it is now, as what a proposal is made for. No decision: the
  /// file is not ours to undo.
  public KeptPrompt read(Path file) {
    var folder = file.toAbsolutePath().normalize().getParent();
    var place = folder == null || folder.getFileName() == null ? "root" : name(folder);
    var key = new PromptKey(List.of(NAMESPACE, place), name(file));
    var text = new PromptFileReader().text(file);
    return prompts.keepAsRead(key, EditablePrompt.of(key.toString(), text));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /// What would become of an edit, as the rules are now.
  public Outcome outcome(PromptEdit edit) {
    var after = line(edit.after());
    var rule = Optional.ofNullable(rules.byWording().get(line(edit.before())));
    boolean ours = rule.flatMap(rules::find).filter(each -> each.status().active()).isPresent();
    return switch (edit.act()) {
      case ADD -> new Outcome.Candidate(after);
      case REPLACE ->
          ours ? new Outcome.Rewording(rule.get(), after) : new Outcome.Candidate(after);
      case REMOVE -> ours ? new Outcome.Retirement(rule.get()) : new Outcome.ByHand();
    };
  }

  /// Takes edits over into the rules, as one decision.
  ///
  /// @param edits numbers of the edits to take, from 1; none for all
  /// @return the candidates that came of it
  public List<Rule> accept(long id, List<Integer> edits) {
    return history.decide(
        "accept",
        "proposal/" + id,
        "Accept proposal " + id,
        handle -> {
          var proposal = reflection.waiting(id);
          var taken = Reflection.chosen(proposal, edits);
          ProposalStore.decide(handle, id, Proposal.State.ACCEPTED);
          var drafts = new ArrayList<RuleDraft>();
          for (var edit : taken) {
            switch (outcome(edit)) {
              case Outcome.Candidate(var text) -> drafts.add(draft(text, edit, proposal.model()));
              case Outcome.Rewording(var rule, var text) -> rules.edit(rule, text);
              case Outcome.Retirement(var rule) -> rules.retire(List.of(rule));
              case Outcome.ByHand() -> {}
            }
          }
          return drafts.isEmpty()
              ? List.<Rule>of()
              : rules.addAll(drafts, "draft", "Draft %d rules".formatted(drafts.size()));
        });
  }

  private RuleDraft draft(String text, PromptEdit edit, String model) {
    boolean own = edit.evidence().stream().allMatch(OptimizerInput.CURATOR::equals);
    var evidence =
        edit.evidence().stream()
            .flatMap(key -> sessions.find(key).stream())
            .filter(session -> session.split() == Split.TRAIN)
            .flatMap(session -> evidence(session).stream())
            .toList();
    var tags =
        catalogue.entries().stream()
            .filter(entry -> entry.rule().equals(text))
            .map(RuleCatalogue.Entry::tag)
            .toList();
    var draft = new RuleDraft(text, tags, own && model.isEmpty() ? "curator" : "mined", evidence);
    return model.isEmpty() ? draft : draft.wordedBy(model, text);
  }

  /// The first place of a session where something counted as a mistake.
  private Optional<RuleEvidence> evidence(Session session) {
    return signals.of(session.id()).stream()
        .filter(each -> each.score() >= Signal.COUNTS)
        .findFirst()
        .map(signal ->
            new RuleEvidence(session.id(), session.lineage(), signal.seq(), kind(signal)));
  }

  private String kind(Signal signal) {
    return sessions.events(signal.session(), signal.seq(), 1).stream()
            .anyMatch(event -> event.kind() == EventKind.USER_MESSAGE)
        ? "words"
        : "failed";
  }

  /// Without the mark of a list.
  private static String line(String line) {
    return line.strip().replaceFirst("^(?:[-*+]|\\d+[.)])\\s+", "");
  }
}
