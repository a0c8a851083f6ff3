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
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.mining.queue.EvidenceQueue;
import dev.praxis.core.mining.tags.TagCuration;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.purge.SecretPurge;
import dev.praxis.core.report.Reports;
import dev.praxis.core.review.Curation;
import dev.praxis.core.review.EvidenceSpanStore;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.drafting.RuleDrafter;
import dev.praxis.core.rules.keeping.RuleStore;
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
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One open workspace, and everything a front end may ask of it. Thread-safe; close it when done.
public final class Workbench implements AutoCloseable {
  private final Database database;
  private final SessionStore sessions;
  private final Importer importer;
  private final SourceStore sources;
  private final History history;
  private final TagBook tags;
  private final RuleBook rules;
  private final SkillBook skills;
  private final EvaluationBook evaluations;
  private final AgentSide agents;

  private Workbench(Database database) {
    this.database = database;
    sessions = new SessionStore(database);
    importer = new Importer(database);
    sources = new SourceStore(database);
    history = new History(database, new ExportedFiles());
    var embedder = new Embedder();
    var shared = new SharedReadings(embedder);
    tags = new TagBook(database, history, shared, mined -> ruleBook().monitor().observe(mined));
    rules = new RuleBook(database, history, tags, sessions, shared);
    skills = new SkillBook(database, history, embedder);
    evaluations = new EvaluationBook(database, history, rules.store(), tags, importer, embedder);
    agents = new AgentSide(database, history, rules, skills);
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
    return new SessionSearch(database);
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
    return new Curation(history);
  }

  public EvidenceSpanStore spans() {
    return new EvidenceSpanStore(database);
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

  public EvidenceQueue queue() {
    return tags.queue();
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
    return agents.asking();
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
    return evaluations.reports(skills.store()::list);
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
    return agents.agents();
  }

  public SettingStore settings() {
    return new SettingStore(database);
  }

  /// Whether it was made from the samples that come with the program.
  public boolean isSample() {
    return settings().find(SampleWorkspace.KIND).equals(Optional.of(SampleWorkspace.SAMPLE));
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
    skills.close();
    database.close();
  }
}
