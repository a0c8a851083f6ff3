package dev.praxis.core.mining.learning;

import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.Taxonomy;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /// The likeliest pairs first, at most five. Two tags that detectors or the shipped catalogue know
  /// are never proposed: they were told apart on purpose. What is left are names that came with a
  /// data set, or that the curator gave.
  public List<Kin> alike(List<TagCount> tags, Progress progress) {
    var toldApart = new HashSet<>(database.read(TaughtStore::detected));
    toldApart.addAll(taxonomy.tags());
    return tags.stream().map(TagCount::tag).allMatch(toldApart::contains)
        ? List.of()
        : alike(tags, toldApart, progress);
  }

  private List<Kin> alike(List<TagCount> tags, Set<String> toldApart, Progress progress) {
    var meanings = embeddings.of(tags.stream().map(TagKinship::says).distinct().toList(), progress);
    var kin = new ArrayList<Kin>();
    for (int i = 0; i < tags.size(); i++) {
      for (int j = i + 1; j < tags.size(); j++) {
        var one = meanings.get(says(tags.get(i)));
        var other = meanings.get(says(tags.get(j)));
        if (one != null && other != null) {
          compare(new Pair(tags.get(i), tags.get(j)), one.similarity(other), toldApart, kin);
        }
      }
    }
    return kin.stream()
        .sorted(Comparator.comparingDouble(Kin::likeness).reversed())
        .limit(MOST)
        .toList();
  }

  private record Pair(TagCount one, TagCount other) {}

  private static void compare(Pair pair, double likeness, Set<String> toldApart, List<Kin> kin) {
    var one = pair.one();
    var other = pair.other();
    boolean oneShipped = toldApart.contains(one.tag());
    boolean otherShipped = toldApart.contains(other.tag());
    if (likeness < ALIKE || (oneShipped && otherShipped)) {
      return;
    }
    boolean intoOne = oneShipped == otherShipped ? one.support() >= other.support() : oneShipped;
    var into = intoOne ? one : other;
    var tag = intoOne ? other : one;
    kin.add(
        new Kin(
            tag.tag(),
            into.tag(),
            likeness,
            "carried by %d and %d lineages; what they say is alike by %.2f"
                .formatted(tag.support(), into.support(), likeness)));
  }

  private static String says(TagCount tag) {
    return tag.tag().replace('_', ' ') + ". " + tag.sentence();
  }
}
