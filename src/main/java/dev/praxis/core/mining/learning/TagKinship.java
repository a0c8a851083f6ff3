package dev.praxis.core.mining.learning;

import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.Taxonomy;
import dev.praxis.core.mining.learning.TaughtStore.Together;
import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds tags that may be two names of one mistake, as labels of a data set and a detector's have.
/// It proposes a merge; only the curator merges.
public final class TagKinship {
  private static final double ALIKE = 0.6; // the cosine of what two tags say
  private static final int MOST = 5;

  private final Database database;
  private final EmbeddingStore embeddings;
  private final Taxonomy taxonomy;

  public TagKinship(Database database, EmbeddingStore embeddings, Taxonomy taxonomy) {
    this.database = database;
    this.embeddings = embeddings;
    this.taxonomy = taxonomy;
  }

  /// A proposal.
  ///
  /// @param into the one that is known without the curator, else the wider carried one
  /// @param likeness of their names and sentences, 0 to 1
  public record Kin(String tag, String into, double likeness, String because) {}

  /// The likeliest pairs first, at most five: they mean nearly the same, and some session carries
  /// both. Two tags that detectors or the shipped catalogue know are never proposed: they were told
  /// apart on purpose. What is left are names that came with a data set, or that the curator gave.
  public List<Kin> alike(List<TagCount> tags, Progress progress) {
    var known = new HashSet<>(database.read(TaughtStore::detected));
    known.addAll(taxonomy.tags());
    var together = database.read(TaughtStore::together);
    var pairs =
        pairs(tags).stream()
            .filter(
                pair -> !known.contains(pair.one().tag()) || !known.contains(pair.other().tag()))
            .filter(pair -> together.contains(new Together(pair.one().tag(), pair.other().tag())))
            .toList();
    var says =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.one(), pair.other()))
            .map(TagKinship::says)
            .distinct()
            .toList();
    var meanings = embeddings.of(says, progress);
    return pairs.stream()
        .flatMap(pair -> kin(pair, meanings, known).stream())
        .sorted(Comparator.comparingDouble(Kin::likeness).reversed())
        .limit(MOST)
        .toList();
  }

  private record Pair(TagCount one, TagCount other) {}

  private static List<Pair> pairs(List<TagCount> tags) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < tags.size(); i++) {
      for (int j = i + 1; j < tags.size(); j++) {
        pairs.add(new Pair(tags.get(i), tags.get(j)));
      }
    }
    return pairs;
  }

  private static Optional<Kin> kin(Pair pair, Map<String, Embedding> meanings, Set<String> known) {
    var one = pair.one();
    var other = pair.other();
    var its = meanings.get(says(one));
    var others = meanings.get(says(other));
    double likeness = its == null || others == null ? 0 : its.similarity(others);
    if (likeness < ALIKE) {
      return Optional.empty();
    }
    boolean oneKnown = known.contains(one.tag());
    boolean intoOne =
        oneKnown == known.contains(other.tag()) ? one.support() >= other.support() : oneKnown;
    var into = intoOne ? one : other;
    var tag = intoOne ? other : one;
    return Optional.of(
        new Kin(
            tag.tag(),
            into.tag(),
            likeness,
            "carried by %d and %d lineages, some by both; what they say is alike by %.2f"
                .formatted(tag.support(), into.support(), likeness)));
  }

  private static String says(TagCount tag) {
    return tag.tag().replace('_', ' ') + ". " + tag.sentence();
  }
}
