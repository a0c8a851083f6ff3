package dev.praxis.core;

import dev.praxis.core.mining.SignalDetector;
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
import dev.praxis.core.review.History;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;

/// The failure tags of a workspace, and what finds them.
public final class TagBook {
  private final Database database;
  private final TagCuration curation;
  private final TagMiner miner;
  private final EvidenceQueue queue;
  private final TagDefining defining;
  private final TagSuggester suggester;
  private final TagKinship kinship;
  private final SignalStore signals;
  private final ResolutionStore resolutions;

  /// @param mined told after every mining
  TagBook(Database database, History history, SharedReadings shared, Consumer<Progress> mined) {
    this.database = database;
    curation = new TagCuration(database, history);
    miner = new TagMiner(database, history, () -> detectors(shared), shared, mined);
    queue = new EvidenceQueue(database, history);
    var embeddings = new EmbeddingStore(database, shared.embedder());
    suggester = new TagSuggester(database, embeddings, new Taxonomy());
    defining = new TagDefining(database, history, curation, queue, embeddings);
    kinship = new TagKinship(database, embeddings, new Taxonomy());
    signals = new SignalStore(database);
    resolutions = new ResolutionStore(database);
  }

  /// Those that come with the program and those the curator described.
  List<SignalDetector> detectors(SharedReadings shared) {
    return curation.detectorsAnd(Detectors.all(shared));
  }

  public TagCuration curation() {
    return curation;
  }

  public TagMiner miner() {
    return miner;
  }

  public EvidenceQueue queue() {
    return queue;
  }

  public TagDefining defining() {
    return defining;
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

  /// How often tags are seen, week by week.
  public WeeklyTrend weeklyTrend() {
    return new WeeklyTrend(database);
  }

  /// Tags proposed by a language model.
  public TagProposals proposals() {
    return new TagProposals(new ProposalStore(database), new Taxonomy(), new SecureRandom());
  }
}
