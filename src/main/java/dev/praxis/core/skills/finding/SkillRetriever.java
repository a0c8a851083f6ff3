package dev.praxis.core.skills.finding;

import dev.praxis.core.Problem;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.finding.Findings.Learning;
import dev.praxis.core.skills.finding.SkillStampStore.Stamp;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the skills that fit a task. Keeps what it needs in memory: the first question takes as
/// long as reading all skills, and asks for the meaning of those not known yet, about 100 skills a
/// second; further ones take as long as finding out what the task means. Thread-safe.
public final class SkillRetriever {
  private static final Logger LOG = LoggerFactory.getLogger(SkillRetriever.class);
  private static final Comparator<Placed> BEST_FIRST =
      Comparator.comparingDouble((Placed each) -> each.found.score())
          .thenComparingDouble(each -> each.found.skill().reliability().interval().low())
          .reversed()
          .thenComparing(each -> each.found.skill().name());

  /// @param place in the index
  private record Placed(int place, Found found) {}

  /// Read one by one; more are read at once, with all others.
  private static final int FEW = 50;

  private final Database database;
  private final SkillStore skills;
  private final Embedder embedder;
  private final SkillLearning learning;
  private SkillIndex index = SkillIndex.EMPTY;
  private @Nullable Stamp stamp;
  private volatile boolean wordless; // what skills mean cannot be found out on this computer

  public SkillRetriever(
      Database database, SkillStore skills, Embedder embedder, EmbeddingStore embeddings) {
    this.database = database;
    this.skills = skills;
    this.embedder = embedder;
    learning = new SkillLearning(database.file(), embeddings);
  }

  /// Only skills in use are found; candidates, outdated and archived ones never. Where the language
  /// model cannot run, words alone decide, and the answer says so.
  ///
  /// @param progress where it asks to stop, what is known by then decides
  public Findings find(Ask ask, Progress progress) {
    read();
    learn(progress);
    return found(ask, meaning(ask.task()));
  }

  /// The same by what is known now, without waiting: a skill whose meaning is still to be found out
  /// is found by its words, and so are all as long as the language model is not loaded.
  Findings findNow(Ask ask) {
    read();
    return found(ask, embedder.isLoaded() ? meaning(ask.task()) : null);
  }

  /// Finds out what those skills mean whose meaning is not known yet; returns when all are, or
  /// `progress` asks to stop.
  void learn(Progress progress) {
    if (wordless || unlearnt() == 0) {
      return;
    }
    try {
      embedder.load();
      learning.learn(this::index, this::learnt, progress);
    } catch (Problem e) {
      LOG.warn("finding skills by words alone", e);
      wordless = true;
    }
  }

  /// How many skills in use are known by their words only and could be known better.
  int unlearnt() {
    return wordless ? 0 : index().unlearnt();
  }

  private Findings found(Ask ask, @Nullable Embedding meaning) {
    var current = index();
    var words = new Terms().ofTask(ask.task());
    var matches = current.matches(words, meaning);
    int considered = 0;
    var best = new PriorityQueue<Placed>(BEST_FIRST.reversed());
    @Nullable Found nearest = null;
    for (int i = 0; i < matches.size(); i++) {
      var found = considered(ask, current, i, matches.get(i));
      if (found == null) {
        continue;
      }
      considered++;
      if (found.match().fits()) {
        best.add(new Placed(i, found));
        if (best.size() > ask.most()) {
          best.poll();
        }
      } else if (nearest == null || found.match().match() > nearest.match().match()) {
        nearest = found;
      }
    }
    int all = current.skills().size();
    int left = wordless ? 0 : meaning == null ? all : current.unlearnt();
    return new Findings(
        sorted(best, current, words),
        Optional.ofNullable(nearest),
        considered,
        meaning != null && left < Math.max(all, 1),
        new Learning(left, all));
  }

  /// Null where it was not asked for.
  private static @Nullable Found considered(Ask ask, SkillIndex index, int place, Match match) {
    var skill = index.skills().get(place);
    if (!ask.category().isEmpty() && !skill.category().equalsIgnoreCase(ask.category())) {
      return null;
    }
    var found = Found.of(skill, match, ask.lowerBound(), ask.at());
    return found.trust() >= ask.minReliability() ? found : null;
  }

  private static List<Found> sorted(
      PriorityQueue<Placed> best, SkillIndex index, Set<String> words) {
    return best.stream()
        .sorted(BEST_FIRST)
        .map(each -> each.found.sharing(index.shared(words, each.place)))
        .toList();
  }

  /// Of a task; null where words alone decide.
  private @Nullable Embedding meaning(String task) {
    if (wordless || index().skills().isEmpty()) {
      return null;
    }
    try {
      return embedder.embed(Terms.withoutPlaces(task));
    } catch (Problem e) {
      LOG.warn("finding skills by words alone", e);
      wordless = true;
      return null;
    }
  }

  private synchronized SkillIndex index() {
    return index;
  }

  private synchronized void learnt(Map<String, Embedding> byText) {
    index = index.learning(byText);
  }

  /// Reads the skills anew where one of them has changed.
  synchronized void read() {
    var now = SkillStampStore.now(database);
    var before = stamp;
    if (now.equals(before)) {
      return;
    }
    var ran =
        before != null && now.onlyRunsSince(before)
            ? SkillStampStore.ranAfter(database, before.run())
            : List.<Long>of();
    index =
        ran.isEmpty() || ran.size() > FEW
            ? index.with(skills.list())
            : index.afterRuns(ran.stream().map(skills::existing).toList());
    stamp = now;
  }
}
