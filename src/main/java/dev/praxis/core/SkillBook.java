package dev.praxis.core;

import dev.praxis.core.mining.SignalStore;
import dev.praxis.core.review.History;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.composing.Composer;
import dev.praxis.core.skills.finding.QuickRetriever;
import dev.praxis.core.skills.finding.SkillRetriever;
import dev.praxis.core.skills.folder.SkillFolders;
import dev.praxis.core.skills.forming.SkillFormer;
import dev.praxis.core.skills.forming.joining.Joining;
import dev.praxis.core.skills.forming.told.ToldForming;
import dev.praxis.core.skills.keeping.SkillProposals;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.refining.Refiner;
import dev.praxis.core.skills.retiring.Retirement;
import dev.praxis.core.skills.running.Replay;
import dev.praxis.core.skills.running.ReplayPlanner;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.skills.screening.SkillScreen;
import dev.praxis.core.skills.standing.StandingStore;
import dev.praxis.core.store.Database;
import java.time.Clock;

/// The skills of a workspace, and what can be done with them.
public final class SkillBook implements AutoCloseable {
  private final Database database;
  private final History history;
  private final Embedder embedder;
  private final SkillScreen screen = new SkillScreen();
  private final SkillStore store;
  private final SkillRetriever finding;
  private final QuickRetriever quickFinding;

  SkillBook(Database database, History history, Embedder embedder) {
    this.database = database;
    this.history = history;
    this.embedder = embedder;
    store = new SkillStore(database, history, screen::requireHarmless);
    finding = new SkillRetriever(database, store, embedder, new EmbeddingStore(database, embedder));
    quickFinding = new QuickRetriever(finding);
  }

  /// What skills say, and whether they are in use.
  public SkillStore store() {
    return store;
  }

  /// How they stand by their runs: when they last worked, what runs say of themselves.
  public StandingStore standing() {
    return new StandingStore(database);
  }

  /// How their executions ended.
  public SkillRunStore runs() {
    return new SkillRunStore(database, history);
  }

  /// Changes of them that wait for the curator.
  public SkillProposals proposals() {
    return new SkillProposals(database, history, screen::requireHarmless);
  }

  /// Makes candidates of what sessions did successfully.
  public SkillFormer forming() {
    return new SkillFormer(
        database,
        new SessionStore(database),
        new SignalStore(database),
        store,
        runs(),
        proposals(),
        new EmbeddingStore(database, embedder));
  }

  /// Makes candidates of procedures that were told.
  public ToldForming telling() {
    return new ToldForming(
        store,
        new Joining(store, runs(), proposals()),
        new EmbeddingStore(database, embedder),
        screen);
  }

  /// Those that fit a task.
  public SkillRetriever finding() {
    return finding;
  }

  /// The same for agents, who cannot wait until all skills are known by what they mean.
  public QuickRetriever quickFinding() {
    return quickFinding;
  }

  /// What the runs of skills say should change in them.
  public Refiner refining() {
    return new Refiner(store, runs(), proposals(), new EmbeddingStore(database, embedder));
  }

  /// Which skills their runs speak against.
  public Retirement retiring() {
    return new Retirement(database, history, store, Clock.systemUTC());
  }

  /// Makes one skill of several.
  public Composer composer() {
    return new Composer(store, embedder);
  }

  /// Skills as folders with a `SKILL.md`.
  public SkillFolders folders() {
    return new SkillFolders(database, history, store);
  }

  /// Looks for what a skill must not bring with it.
  public SkillScreen screen() {
    return screen;
  }

  /// Fills in what a skill leaves open, for doing it again.
  public ReplayPlanner replayPlanner() {
    return new ReplayPlanner(store::find);
  }

  /// Does skills again, and records what came of it.
  public Replay replay() {
    return new Replay(runs());
  }

  /// Ends what is done in the background; belongs before the closing of the workspace.
  @Override
  public void close() {
    quickFinding.close();
  }
}
