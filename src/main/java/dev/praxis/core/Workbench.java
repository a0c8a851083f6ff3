package dev.praxis.core;

import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.asking.Asking;
import dev.praxis.core.evaluation.CoverageEvaluation;
import dev.praxis.core.evaluation.HeldOutSplit;
import dev.praxis.core.evaluation.LookLedger;
import dev.praxis.core.importing.Importer;
import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.instructions.ExportedFiles;
import dev.praxis.core.instructions.Exporter;
import dev.praxis.core.instructions.FileLint;
import dev.praxis.core.mining.SignalStore;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.defining.TagDefining;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.mining.queue.EvidenceQueue;
import dev.praxis.core.mining.tags.TagCuration;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.purge.SecretPurge;
import dev.praxis.core.report.Reports;
import dev.praxis.core.report.charts.evaluation.CoverageSweep.Weight;
import dev.praxis.core.report.evaluation.EvaluationReports.Weighing;
import dev.praxis.core.review.Curation;
import dev.praxis.core.review.EvidenceSpanStore;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.drafting.RuleDrafter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.rules.lint.waiver.WaiverStore;
import dev.praxis.core.secrets.SecretSettingStore;
import dev.praxis.core.secrets.SecretStore;
import dev.praxis.core.session.SessionSearch;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.store.Area;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Examination;
import dev.praxis.core.store.SettingStore;
import dev.praxis.core.store.WorkspaceWatch;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// One open workspace, and everything a front end may ask of it. Thread-safe; close it when done.
public final class Workbench implements AutoCloseable {
  private final Database database;
  private final SettingStore settings;
  private final SessionStore sessions;
  private final SessionSearch search;
  private final Importer importer;
  private final SourceStore sources;
  private final History history;
  private final Curation curation;
  private final EvidenceSpanStore spans;
  private final TagBook tags;
  private final RuleBook rules;
  private final SkillBook skills;
  private final EvaluationBook evaluations;
  private final AgentBook agents;

  private Workbench(Database database) {
    this.database = database;
    settings = new SettingStore(database);
    sessions = new SessionStore(database);
    search = new SessionSearch(database);
    importer = new Importer(database);
    sources = new SourceStore(database);
    history = new History(database, new ExportedFiles());
    curation = new Curation(history);
    spans = new EvidenceSpanStore(database);
    var embedder = new Embedder();
    var shared = new SharedReadings(embedder);
    tags = new TagBook(database, history, shared, this::observe);
    rules = new RuleBook(database, history, tags, sessions, shared);
    skills = new SkillBook(database, history, embedder);
    evaluations =
        new EvaluationBook(
            database,
            history,
            rules.store(),
            tags.miner(),
            importer,
            () -> tags.detectors(new SharedReadings(embedder)));
    var parts =
        new AgentBook.Parts(
            rules.store(),
            skills.store(),
            skills.runs(),
            skills.screen(),
            () -> secretSettings().redactor());
    agents = new AgentBook(database, history, parts, Clock.systemUTC());
  }

  private void observe(Progress progress) {
    rules.monitor().observe(progress);
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

  public SecretPurge secretPurge() {
    return new SecretPurge(database);
  }

  public SecretStore secrets() {
    return new SecretStore(database);
  }

  public SecretSettingStore secretSettings() {
    return new SecretSettingStore(database);
  }

  /// The folders of this computer in which agents keep their transcripts.
  public ComputerFolders folders() {
    return new ComputerFolders(database, importer, sources);
  }

  public History history() {
    return history;
  }

  public Curation curation() {
    return curation;
  }

  public EvidenceSpanStore spans() {
    return spans;
  }

  /// Failure tags, with all that finds them.
  public TagBook tagBook() {
    return tags;
  }

  public TagMiner miner() {
    return tags.miner();
  }

  public TagCuration tags() {
    return tags.curation();
  }

  public TagDefining defining() {
    return tags.defining();
  }

  public EvidenceQueue queue() {
    return tags.queue();
  }

  public SignalStore signals() {
    return tags.signals();
  }

  /// Rules, with all that drafts, keeps and exports them.
  public RuleBook ruleBook() {
    return rules;
  }

  public RuleStore rules() {
    return rules.store();
  }

  public RuleDrafter drafter() {
    return rules.drafter();
  }

  /// The chosen language model, ready for one job on texts of this workspace.
  ///
  /// @throws Problem where none was chosen, or there is no key for it
  public ModelJob model(ModelAccess access) {
    return access.open(secretSettings().redactor(), rules.tokens()::count);
  }

  /// Conversations with a model that knows rules and skills.
  public Asking asking() {
    return new Asking(
        database,
        new Asking.Parts(
            skills.finding(),
            () -> rules.store().list().stream().filter(rule -> rule.status().active()).toList(),
            skills.runs(),
            skills.telling(),
            () -> secretSettings().redactor(),
            rules.tokens()::count));
  }

  /// Prompts, and optimizing them.
  public Prompting prompting() {
    return new Prompting(database, history, sessions, tags, rules.tokens());
  }

  public Exporter exporter() {
    return rules.exporter();
  }

  /// Lints an instruction file as a whole, its rules beside what is written by hand.
  public FileLint fileLint() {
    return rules.fileLint();
  }

  public WaiverStore waivers() {
    return rules.waivers();
  }

  public HeldOutSplit split() {
    return evaluations.split();
  }

  /// Every look at held-out sessions.
  public LookLedger looks() {
    return evaluations.looks();
  }

  public CoverageEvaluation coverage() {
    return evaluations.coverage();
  }

  /// The held-out split and everything that is held against it.
  public EvaluationBook evaluations() {
    return evaluations;
  }

  /// Evaluations and skills as files that can be passed on.
  public Reports reports() {
    var packaged = Workbench.class.getPackage().getImplementationVersion();
    return new Reports(
        evaluations::kept,
        evaluations::open,
        skills.store()::list,
        this::weighing,
        () -> secretSettings().redactor(),
        packaged == null ? "(development build)" : packaged);
  }

  private Weighing weighing() {
    return new Weighing(
        rules().list().stream()
            .collect(Collectors.toMap(Rule::id, rule -> new Weight(rule.support(), rule.tokens()))),
        miner().threshold());
  }

  public SkillStore skills() {
    return skills.store();
  }

  /// Skills with their runs and proposals, and what can be done with them.
  public SkillBook skillBook() {
    return skills;
  }

  /// The agents that use this workspace, and what they hand in.
  public AgentBook agents() {
    return agents;
  }

  public SettingStore settings() {
    return settings;
  }

  /// Whether it was made from the samples that come with the program.
  public boolean isSample() {
    return settings.find(SampleWorkspace.KIND).equals(Optional.of(SampleWorkspace.SAMPLE));
  }

  /// Tells, until it is closed, what other programs change in the workspace while it is open here.
  ///
  /// @param listener told on a thread of the watch, at most once a second, what they changed
  public WorkspaceWatch watch(Consumer<Set<Area>> listener) {
    return WorkspaceWatch.start(database, listener);
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
