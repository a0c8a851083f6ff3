package dev.praxis.core.mining.learning;

import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.Taxonomy;
import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds tags that may be two names of one mistake, as labels of a data set and a detector's have.
/// It proposes a merge; only the curator merges.
public final class TagKinship {
  private static final double ALIKE = 0.6; // the cosine of what two tags say
  private static final int MOST = 5;

  private final EmbeddingStore embeddings;
  private final Taxonomy taxonomy;

  public TagKinship(EmbeddingStore embeddings, Taxonomy taxonomy) {
    this.embeddings = embeddings;
    this.taxonomy = taxonomy;
  }

  /// A proposal.
  ///
  /// @param into the shipped one of the two, else the wider carried one
  /// @param likeness of their names and sentences, 0 to 1
  public record Kin(String tag, String into, double likeness, String because) {}

  /// The likeliest pairs first, at most five. Two shipped tags are never proposed: they were told
  /// apart on purpose.
  public List<Kin> alike(List<TagCount> tags, Progress progress) {
    var meanings = embeddings.of(tags.stream().map(TagKinship::says).distinct().toList(), progress);
    var kin = new ArrayList<Kin>();
    for (int i = 0; i < tags.size(); i++) {
      for (int j = i + 1; j < tags.size(); j++) {
        var one = meanings.get(says(tags.get(i)));
        var other = meanings.get(says(tags.get(j)));
        if (one != null && other != null) {
          compare(tags.get(i), one, tags.get(j), other, kin);
        }
      }
    }
    return kin.stream()
        .sorted(Comparator.comparingDouble(Kin::likeness).reversed())
        .limit(MOST)
        .toList();
  }

  private void compare(
      TagCount one, Embedding its, TagCount other, Embedding others, List<Kin> kin) {
    boolean oneShipped = taxonomy.tags().contains(one.tag());
    boolean otherShipped = taxonomy.tags().contains(other.tag());
    double likeness = its.similarity(others);
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
