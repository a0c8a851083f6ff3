package dev.praxis.core;

import dev.praxis.core.instructions.ExportedFiles;
import dev.praxis.core.instructions.Exporter;
import dev.praxis.core.instructions.FileLint;
import dev.praxis.core.instructions.InstructionStore;
import dev.praxis.core.instructions.reading.InstructionImport;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.RuleProjects;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.drafting.ModelDrafts;
import dev.praxis.core.rules.drafting.ResolutionDrafts;
import dev.praxis.core.rules.drafting.RuleDrafter;
import dev.praxis.core.rules.drafting.SaidStore;
import dev.praxis.core.rules.drafting.WordDrafts;
import dev.praxis.core.rules.keeping.JointDecisions;
import dev.praxis.core.rules.keeping.ProposedRules;
import dev.praxis.core.rules.keeping.RuleMerging;
import dev.praxis.core.rules.keeping.RuleScoping;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.rules.lint.waiver.WaiverStore;
import dev.praxis.core.rules.standing.RuleMonitor;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.SettingStore;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// The rules of a workspace, from their drafts to the files they are exported to and what became of
/// them then.
public final class RuleBook {
  private final Database database;
  private final History history;
  private final TokenCounter tokens = new TokenCounter();
  private final RuleStore store;
  private final RuleMonitor monitor;
  private final RuleDrafter drafter;
  private final Exporter exporter;

  RuleBook(
      Database database,
      History history,
      TagBook tags,
      SessionStore sessions,
      SharedReadings shared) {
    this.database = database;
    this.history = history;
    store = new RuleStore(database, history, tokens, tags.miner()::carriers);
    monitor = new RuleMonitor(database, store, sessions, shared.judged());
    drafter =
        new RuleDrafter(
            store,
            new RuleCatalogue(),
            List.of(
                new WordDrafts(new SaidStore(database)),
                new ResolutionDrafts(tags.resolutions()::groups)));
    exporter =
        new Exporter(
            new InstructionStore(database, history, store),
            store,
            tokens,
            database.file().resolveSibling("backups"));
  }

  public RuleStore store() {
    return store;
  }

  /// Those that stand in a file, or will after the next export; in the order of the file.
  List<Rule> inForce() {
    return store.list().stream().filter(rule -> rule.status().active()).toList();
  }

  /// What became of rules after their export.
  public RuleMonitor monitor() {
    return monitor;
  }

  public RuleDrafter drafter() {
    return drafter;
  }

  /// Words drafts by a language model.
  public ModelDrafts modelDrafts() {
    return new ModelDrafts(new SaidStore(database), new SecureRandom());
  }

  /// For whom rules hold.
  public RuleScoping scoping() {
    return new RuleScoping(store, history);
  }

  public RuleMerging merging() {
    return new RuleMerging(store, history);
  }

  /// Several acts on rules as one decision.
  public JointDecisions joint() {
    return new JointDecisions(store, merging(), waivers(), history);
  }

  /// Those that agents propose.
  public ProposedRules proposed() {
    return new ProposedRules(store, history);
  }

  public WaiverStore waivers() {
    return new WaiverStore(database, history);
  }

  public TokenCounter tokens() {
    return tokens;
  }

  public Exporter exporter() {
    return exporter;
  }

  /// Lints an instruction file as a whole, its rules beside what is written by hand.
  public FileLint fileLint() {
    return new FileLint(store, new RuleProjects(database), new SettingStore(database), tokens);
  }

  /// Takes the rules of instruction files over.
  public InstructionImport instructionImport() {
    return new InstructionImport(store, history);
  }

  /// What undo would make of an instruction file, for a look before.
  public Optional<ExportedFiles.Turn> undoingFile() {
    return ExportedFiles.undoing(database);
  }

  /// What redo would make of an instruction file, for a look before.
  public Optional<ExportedFiles.Turn> redoingFile() {
    return ExportedFiles.redoing(database);
  }
}
