package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.pair.matter.Choices;
import dev.praxis.core.rules.lint.wording.RuleReader;
import java.util.Set;

/// Reads a line for comparison.
public final class PairReader {
  private final RuleReader reader = new RuleReader();
  private final Choices choices = new Choices(reader);

  public ReadLine read(String text, Set<String> paths) {
    var reading = reader.read(text);
    return new ReadLine(reading, paths, Shingles.of(text), choices.of(reading), Limit.in(reading));
  }
}
