package dev.praxis.core.rules.drafting;

import dev.praxis.core.rules.RuleDraft;
import java.util.List;

/// Words drafts anew before they are kept.
@FunctionalInterface
public interface DraftWording {

  /// Drafts as they came.
  DraftWording UNCHANGED = (drafts, _) -> drafts;

  /// The same drafts in the same order, reworded or not, and then others for the tags.
  ///
  /// @param without recurring tags that no draft speaks for
  List<RuleDraft> reword(List<RuleDraft> drafts, List<String> without);
}
