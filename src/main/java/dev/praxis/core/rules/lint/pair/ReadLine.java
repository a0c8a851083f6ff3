package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.pair.matter.Choice;
import dev.praxis.core.rules.lint.wording.Reading;
import java.util.List;
import java.util.Set;

/// A line read once, with all that comparing it with another needs.
public final class ReadLine {
  private final Reading reading;
  private final Set<String> paths;
  private final Set<String> shingles;
  private final List<Choice> choices;
  private final List<Limit> limits;
  private final List<Gist> gists;
  private final Kinship kinship;

  /// @param paths the line holds for these files only, as patterns; empty: everywhere
  ReadLine(
      Reading reading,
      Set<String> paths,
      Set<String> shingles,
      List<Choice> choices,
      List<Limit> limits) {
    this.reading = reading;
    this.paths = Set.copyOf(paths);
    this.shingles = Set.copyOf(shingles);
    this.choices = List.copyOf(choices);
    this.limits = List.copyOf(limits);
    gists = Gist.of(reading);
    kinship = Kinship.of(reading, this.shingles, this.choices, this.limits);
  }

  public Reading reading() {
    return reading;
  }

  /// How it finds lines that have to do with it.
  public Kinship kinship() {
    return kinship;
  }

  Set<String> paths() {
    return paths;
  }

  Set<String> shingles() {
    return shingles;
  }

  List<Choice> choices() {
    return choices;
  }

  List<Limit> limits() {
    return limits;
  }

  List<Gist> gists() {
    return gists;
  }
}
