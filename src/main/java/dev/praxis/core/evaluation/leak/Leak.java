package dev.praxis.core.evaluation.leak;

import java.util.List;

/// One way in which the held-out side is not unseen.
///
/// @param clause what leaks, fit for the middle of a sentence
/// @param examples up to five, as a person would look for them
public record Leak(Kind kind, String clause, List<String> examples) {
  /// Which check found it.
  public enum Kind {
    /// One history stands on both sides.
    LINEAGE,
    /// One file stands on both sides.
    CONTENT,
    /// Sessions of both sides begin with the same request.
    PROMPT,
    /// A rule says words that only held-out sessions say.
    RULE_TEXT,
    /// A rule was written after somebody had looked.
    RULE_AFTER_LOOK,
    /// Tags or the threshold were changed after somebody had looked.
    TAGS_AFTER_LOOK,
    /// A tag is defined by words of held-out sessions.
    TAG_EVIDENCE
  }

  public Leak {
    examples = List.copyOf(examples);
  }
}
