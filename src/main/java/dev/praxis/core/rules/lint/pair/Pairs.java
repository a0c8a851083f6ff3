package dev.praxis.core.rules.lint.pair;

import java.util.Optional;

/// Compares two lines. A contradiction outweighs likeness: two opposite rules share most words.
public final class Pairs {
  /// From here on two texts of runs of five words are near-duplicates.
  public static final double NEAR_DUPLICATE = 0.8;

  private Pairs() {}

  public static Optional<Relation> compare(ReadLine one, ReadLine other) {
    if (Scopes.pathsOverlap(one.paths(), other.paths())) {
      var contradiction = Contradictions.between(one, other);
      if (contradiction.isPresent()) {
        return contradiction.map(Relation.Contradiction::new);
      }
      double alike = Shingles.alike(one.shingles(), other.shingles());
      if (alike >= NEAR_DUPLICATE) {
        return Optional.of(new Relation.Duplicate(alike == 1, true, alike));
      }
      if (Sameness.same(one, other)) {
        return Optional.of(new Relation.Duplicate(false, false, alike));
      }
    }
    if (Scopes.pathsWithin(one.paths(), other.paths()) && Sameness.subsumed(one, other)) {
      return Optional.of(new Relation.FirstSubsumed());
    }
    return Scopes.pathsWithin(other.paths(), one.paths()) && Sameness.subsumed(other, one)
        ? Optional.of(new Relation.SecondSubsumed())
        : Optional.empty();
  }
}
