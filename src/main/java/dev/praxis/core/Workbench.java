package dev.praxis.core;

import dev.praxis.core.evaluation.CoverageEvaluation;
import dev.praxis.core.evaluation.HeldOutSplit;
import dev.praxis.core.evaluation.LookLedger;
import dev.praxis.core.importing.Importer;
import dev.praxis.core.importing.SourceStore;
import dev.praxis.core.importing.computer.AgentFolder;
import dev.praxis.core.importing.computer.AgentFolders;
import dev.praxis.core.importing.computer.ProjectFolderStore;
import dev.praxis.core.importing.computer.RetentionCheck;
import dev.praxis.core.importing.watching.WatchedFolderStore;
import dev.praxis.core.importing.watching.WatchedFolders;
import dev.praxis.core.instructions.ExportedFiles;
import dev.praxis.core.instructions.Exporter;
import dev.praxis.core.instructions.FileLint;
import dev.praxis.core.instructions.InstructionStore;
import dev.praxis.core.instructions.reading.InstructionImport;
import dev.praxis.core.mining.SignalStore;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.Taxonomy;
import dev.praxis.core.mining.defining.TagDefining;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.mining.learning.TagKinship;
import dev.praxis.core.mining.learning.TagSuggester;
import dev.praxis.core.mining.proposing.ProposalStore;
import dev.praxis.core.mining.proposing.TagProposals;
import dev.praxis.core.mining.queue.EvidenceQueue;
import dev.praxis.core.mining.resolution.ResolutionStore;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.mining.tags.TagCuration;
import dev.praxis.core.mining.trend.WeeklyTrend;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.purge.SecretPurge;
import dev.praxis.core.review.Curation;
import dev.praxis.core.review.EvidenceSpanStore;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.RuleDrafter;
import dev.praxis.core.rules.RuleMerging;
import dev.praxis.core.rules.RuleProjects;
import dev.praxis.core.rules.RuleScoping;
import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.drafting.ModelDrafts;
import dev.praxis.core.rules.drafting.ResolutionDrafts;
import dev.praxis.core.rules.drafting.SaidStore;
import dev.praxis.core.rules.drafting.WordDrafts;
import dev.praxis.core.rules.lint.waiver.WaiverStore;
import dev.praxis.core.rules.standing.RuleMonitor;
import dev.praxis.core.secrets.SecretSettingStore;
import dev.praxis.core.secrets.SecretStore;
import dev.praxis.core.session.SessionSearch;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.SkillStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Examination;
import dev.praxis.core.store.SettingStore;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// One open workspace, and everything a front end may ask of it. Thread-safe; close it when done.
public final class Workbench implements AutoCloseable {
  private final Database database;
  private final SessionStore sessions;
  private final SessionSearch search;
  private final Importer importer;
  private final SourceStore sources;
  private final History history;
  private final Curation curation;
  private final EvidenceSpanStore spans;
  private final TagMiner miner;
  private final TagCuration tags;
  private final EvidenceQueue queue;
  private final TagDefining defining;
  private final TagSuggester suggester;
  private final TagKinship kinship;
  private final SignalStore signals;
  private final ResolutionStore resolutions;
  private final RuleStore rules;
  private final RuleMonitor monitor;
  private final RuleDrafter drafter;
  private final TokenCounter tokens;
  private final Exporter exporter;
  private final HeldOutSplit split;
  private final CoverageEvaluation coverage;
  private final SkillBook skillBook;
  private final SettingStore settings;

  private Workbench(Database database) {
    this.database = database;
    sessions = new SessionStore(database);
    search = new SessionSearch(database);
    importer = new Importer(database);
    sources = new SourceStore(database);
    history = new History(database, new ExportedFiles());
    curation = new Curation(history);
    spans = new EvidenceSpanStore(database);
    tags = new TagCuration(database, history);
    var embedder = new Embedder();
    var shared = new SharedReadings(embedder);
    miner =
        new TagMiner(
            database,
            history,
            () -> tags.detectorsAnd(Detectors.all(shared)),
            shared,
            this::observe);
    resolutions = new ResolutionStore(database);
    queue = new EvidenceQueue(database, history);
    var embeddings = new EmbeddingStore(database, embedder);
    suggester = new TagSuggester(database, embeddings, new Taxonomy());
    defining = new TagDefining(database, history, tags, queue, embeddings);
    kinship = new TagKinship(database, embeddings, new Taxonomy());
    signals = new SignalStore(database);
    tokens = new TokenCounter();
    rules = new RuleStore(database, history, tokens, miner::carriers);
    monitor = new RuleMonitor(database, rules, sessions, shared.judged());
    drafter =
        new RuleDrafter(
            rules,
            new RuleCatalogue(),
            List.of(
                new WordDrafts(new SaidStore(database)),
                new ResolutionDrafts(resolutions::groups)));
    exporter =
        new Exporter(
            new InstructionStore(database, history, rules),
            rules,
            tokens,
            database.file().resolveSibling("backups"));
    split = new HeldOutSplit(database, history);
    coverage =
        new CoverageEvaluation(
            database,
            rules,
            miner,
            () -> tags.detectorsAnd(Detectors.all(new SharedReadings(embedder))));
    skillBook = new SkillBook(database, history);
    settings = new SettingStore(database);
  }

  private void observe(Progress progress) {
    monitor.observe(progress);
  }

  /// Opens a workspace, making it where there is none.
  ///
  /// @throws Problem where the file cannot be a workspace of this program; it is then as it was
  public static Workbench open(Path workspace) {
    return new Workbench(Database.open(workspace));
  }

  public Path file() {
    return database.file();
  }

  public SessionStore sessions() {
    return sessions;
  }

  public SessionSearch search() {
    return search;
  }

  public Importer importer() {
    return importer;
  }

  public SourceStore sources() {
    return sources;
  }

  /// What the agents of this computer keep on it. Walks their folders.
  public List<AgentFolder> agentFolders() {
    return new AgentFolders().find(new ProjectFolderStore(database).list());
  }

  /// What an agent is about to delete, and how much of it is saved here.
  public RetentionCheck retention() {
    return new RetentionCheck(sources);
  }

  /// Which folders a person wants to be watched.
  public WatchedFolderStore watchedFolders() {
    return new WatchedFolderStore(database);
  }

  /// Imports what is written into folders, until the answer is closed. Close it before the
  /// workbench.
  ///
  /// @throws Problem where one of them is no folder
  public WatchedFolders watch(List<Path> folders, WatchedFolders.Listener listener) {
    return WatchedFolders.watch(folders, importer, listener);
  }

  public SecretPurge secretPurge() {
    return new SecretPurge(database);
  }

  public SecretStore secrets() {
    return new SecretStore(database);
  }

  public SecretSettingStore secretSettings() {
    return new SecretSettingStore(database);
  }

  public History history() {
    return history;
  }

  /// What undo would make of an instruction file, for a look before.
  public Optional<ExportedFiles.Turn> undoingFile() {
    return ExportedFiles.undoing(database);
  }

  /// What redo would make of an instruction file, for a look before.
  public Optional<ExportedFiles.Turn> redoingFile() {
    return ExportedFiles.redoing(database);
  }

  public Curation curation() {
    return curation;
  }

  public EvidenceSpanStore spans() {
    return spans;
  }

  public TagMiner miner() {
    return miner;
  }

  public TagCuration tags() {
    return tags;
  }

  /// How often tags are seen, week by week.
  public WeeklyTrend weeklyTrend() {
    return new WeeklyTrend(database);
  }

  public TagDefining defining() {
    return defining;
  }

  public EvidenceQueue queue() {
    return queue;
  }

  public TagSuggester suggester() {
    return suggester;
  }

  public TagKinship kinship() {
    return kinship;
  }

  public SignalStore signals() {
    return signals;
  }

  public ResolutionStore resolutions() {
    return resolutions;
  }

  public RuleStore rules() {
    return rules;
  }

  /// Takes the rules of instruction files over.
  public InstructionImport instructionImport() {
    return new InstructionImport(rules, history);
  }

  /// For whom rules hold.
  public RuleScoping scoping() {
    return new RuleScoping(rules, history);
  }

  /// What became of rules after their export.
  public RuleMonitor monitor() {
    return monitor;
  }

  public RuleMerging ruleMerging() {
    return new RuleMerging(rules, history);
  }

  public RuleDrafter drafter() {
    return drafter;
  }

  /// Tags proposed by a language model.
  public TagProposals tagProposals() {
    return new TagProposals(new ProposalStore(database), new Taxonomy(), new SecureRandom());
  }

  /// Words drafts by a language model.
  public ModelDrafts modelDrafts() {
    return new ModelDrafts(new SaidStore(database), new SecureRandom());
  }

  /// The chosen language model, ready for one job on texts of this workspace.
  ///
  /// @throws Problem where none was chosen, or there is no key for it
  public ModelJob model(ModelAccess access) {
    return access.open(secretSettings().redactor(), tokens::count);
  }

  /// Prompts, and optimizing them.
  public Prompting prompting() {
    return new Prompting(database, history, sessions, signals, resolutions, tokens);
  }

  public TokenCounter tokens() {
    return tokens;
  }

  public Exporter exporter() {
    return exporter;
  }

  /// Lints an instruction file as a whole, its rules beside what is written by hand.
  public FileLint fileLint() {
    return new FileLint(rules, new RuleProjects(database), settings, tokens);
  }

  public WaiverStore waivers() {
    return new WaiverStore(database, history);
  }

  public HeldOutSplit split() {
    return split;
  }

  /// Every look at held-out sessions.
  public LookLedger looks() {
    return new LookLedger(database);
  }

  public CoverageEvaluation coverage() {
    return coverage;
  }

  public SkillStore skills() {
    return skillBook.store();
  }

  /// Skills with their runs and proposals, and what can be done with them.
  public SkillBook skillBook() {
    return skillBook;
  }

  public SettingStore settings() {
    return settings;
  }

  /// Whether it was made from the samples that come with the program.
  public boolean isSample() {
    return settings.find(SampleWorkspace.KIND).equals(Optional.of(SampleWorkspace.SAMPLE));
  }

  /// Examines the whole file.
  public Examination examine() {
    return Examination.of(database);
  }

  @Override
  public void close() {
    database.close();
  }
}
