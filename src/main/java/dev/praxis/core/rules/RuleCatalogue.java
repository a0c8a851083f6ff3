package dev.praxis.core.rules;

import java.util.List;
import java.util.Optional;

/// The shipped rules for common failures of agents: `rules/catalogue.json`.
public final class RuleCatalogue {

  /// One tag and the rule against it.
  ///
  /// @param sentence what went wrong, in plain words
  public record Entry(String tag, String sentence, String rule) {}

  public List<Entry> entries() {
    throw new UnsupportedOperationException();
  }

  public Optional<Entry> find(String tag) {
    throw new UnsupportedOperationException(tag);
  }
}
