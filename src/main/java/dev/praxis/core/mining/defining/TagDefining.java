package dev.praxis.core.mining.defining;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.defining.DefiningStore.Candidate;
import dev.praxis.core.mining.defining.DefiningStore.Untagged;
import dev.praxis.core.mining.defining.Trial.Fit;
import dev.praxis.core.mining.queue.EvidenceQueue;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.tags.DefinedTagDetector;
import dev.praxis.core.mining.tags.TagCuration;
import dev.praxis.core.mining.tags.TagDefinition;
import dev.praxis.core.mining.tags.TagDefinition.Examples;
import dev.praxis.core.mining.tags.TagDefinition.StepPattern;
import dev.praxis.core.review.History;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Tries what a tag of the curator's own would find, makes it, and finds it. Reads nothing but the
/// training split.
public final class TagDefining {
  private static final int SHOWN = 6;
  private static final double LIKE = 0.4; // as near as evidence must be to be proposed for a tag

  private final Database database;
  private final History history;
  private final TagCuration tags;
  private final EvidenceQueue queue;
  private final SessionStore sessions;
  private final EmbeddingStore embeddings;

  public TagDefining(
      Database database,
      History history,
      TagCuration tags,
      EvidenceQueue queue,
      EmbeddingStore embeddings) {
    this.database = database;
    this.history = history;
    this.tags = tags;
    this.queue = queue;
    this.embeddings = embeddings;
    this.sessions = new SessionStore(database);
  }

  /// What a definition would find, by the very code that finds it later. Asked to stop, it answers
  /// with what it has.
  ///
  /// @throws dev.praxis.core.Problem where the definition finds nothing, or everything
  public Trial attempt(TagDefinition definition, Progress progress) {
    definition.check();
    return definition instanceof Examples examples
        ? likeness(examples, progress)
        : search(definition, progress);
  }

  /// Makes a tag, or changes what one means; the cards it is made from are confirmed as evidence of
  /// it. One decision.
  ///
  /// @throws dev.praxis.core.Problem where the name or the definition cannot be
  public void define(
      String tag, String sentence, TagDefinition definition, List<QueueCard> examples) {
    history.decide(
        "define",
        "tag/" + tag,
        "Define " + tag,
        _ -> {
          tags.define(tag, sentence, definition);
          queue.decideAs(examples, tag, "", null);
          return tag;
        });
  }

  /// Looks for a tag's evidence now rather than with the next mining. Asked to stop, it keeps what
  /// it has found; mining finds the rest.
  ///
  /// @return pieces of evidence; none for a tag made from examples, whose evidence is proposed
  public int find(String tag, Progress progress) {
    var definition = tags.definition(tag);
    if (definition.isEmpty() || definition.get() instanceof Examples) {
      return 0;
    }
    var detector = new DefinedTagDetector(Map.of(tag, definition.get()));
    var candidates = candidates(definition.get());
    int found = 0;
    for (int i = 0; i < candidates.size() && !progress.stopRequested(); i++) {
      var id = candidates.get(i).session();
      progress.at(i, candidates.size(), "Looking for " + tag);
      var session = sessions.find(id);
      if (session.isPresent()) {
        var signals = fits(session.get(), detector);
        found += signals.size();
        database.use(handle -> DefiningStore.replace(handle, id, tag, signals));
      }
    }
    return found;
  }

  private Trial search(TagDefinition definition, Progress progress) {
    var detector = new DefinedTagDetector(Map.of("trial", definition));
    var candidates = candidates(definition);
    var best = new ArrayList<Fit>();
    var lineages = new HashSet<Long>();
    int carriers = 0;
    int pieces = 0;
    int i = 0;
    for (; i < candidates.size() && !progress.stopRequested(); i++) {
      progress.at(i, candidates.size(), "");
      var session = sessions.find(candidates.get(i).session());
      var signals = session.isEmpty() ? List.<Signal>of() : fits(session.get(), detector);
      if (!signals.isEmpty()) {
        carriers++;
        lineages.add(candidates.get(i).lineage());
        pieces += signals.size();
        keep(best, signals.getFirst(), session.orElseThrow());
      }
    }
    return new Trial(i, candidates.size(), carriers, lineages.size(), pieces, best);
  }

  /// One of each session, so that they show how different the finds are.
  private static void keep(List<Fit> best, Signal signal, Session session) {
    if (best.size() < SHOWN) {
      best.add(new Fit(signal.quote(), session.title(), session.project()));
    }
  }

  /// What forks and copies share with an older session is found there.
  private List<Signal> fits(Session session, DefinedTagDetector detector) {
    var events = sessions.events(session.id());
    var shared = new HashSet<Integer>();
    events.stream().filter(Event::shared).map(Event::seq).forEach(shared::add);
    return detector.detect(session, events).stream()
        .filter(signal -> !shared.contains(signal.seq()))
        .toList();
  }

  private List<Candidate> candidates(TagDefinition definition) {
    var steps =
        definition instanceof TagDefinition.Pattern pattern
            ? pattern.steps()
            : List.<StepPattern>of();
    return database.read(handle -> DefiningStore.candidates(handle, steps));
  }

  private record Near(Untagged piece, double likeness) {}

  private Trial likeness(Examples examples, Progress progress) {
    var untagged = database.read(DefiningStore::untagged);
    var texts =
        Stream.concat(
                Stream.concat(examples.positive().stream(), examples.negative().stream()),
                untagged.stream().map(Untagged::quote))
            .distinct()
            .toList();
    var meanings = embeddings.of(texts, progress);
    var positive = known(examples.positive(), meanings);
    var negative = known(examples.negative(), meanings);
    var near =
        untagged.stream()
            .filter(piece -> !examples.positive().contains(piece.quote()))
            .flatMap(piece ->
                Optional.ofNullable(meanings.get(piece.quote())).stream()
                    .map(meaning -> new Near(piece, like(meaning, positive, negative))))
            .filter(each -> each.likeness() >= LIKE)
            .sorted(Comparator.comparingDouble(Near::likeness).reversed())
            .toList();
    return new Trial(
        (int) untagged.stream().filter(piece -> meanings.containsKey(piece.quote())).count(),
        untagged.size(),
        (int) near.stream().map(each -> each.piece().session()).distinct().count(),
        (int) near.stream().map(each -> each.piece().lineage()).distinct().count(),
        near.size(),
        near.stream()
            .limit(SHOWN)
            .map(Near::piece)
            .map(piece -> new Fit(piece.quote(), piece.title(), piece.project()))
            .toList());
  }

  /// Nearest example, as far as no counterexample is nearer.
  private static double like(
      Embedding meaning, List<Embedding> positive, List<Embedding> negative) {
    double like = nearest(meaning, positive);
    return like >= nearest(meaning, negative) ? like : 0;
  }

  private static double nearest(Embedding meaning, List<Embedding> others) {
    return others.stream().mapToDouble(meaning::similarity).max().orElse(-1);
  }

  private static List<Embedding> known(List<String> texts, Map<String, Embedding> meanings) {
    return texts.stream().map(meanings::get).filter(Objects::nonNull).toList();
  }
}
