package dev.praxis.core.evaluation.kept;

import dev.praxis.core.evaluation.verdict.VerdictState;
import java.time.Instant;
import java.util.List;

/// One evaluation as it is kept.
public sealed interface KeptEvaluation
    permits KeptCoverage, KeptJudged, KeptReplay, KeptProspective {
  Ref ref();

  Instant at();

  VerdictState state();

  /// Whether all of it has been run. What is known of one that is not is kept from whoever is to
  /// decide by it.
  default boolean finished() {
    return true;
  }

  /// A few words, told first.
  String headline();

  /// All that may be said of it, with n, method and interval.
  String sentence();

  /// What to mind, each a sentence.
  List<String> cautions();

  /// Of the split it was run on.
  String splitHash();

  Looks looks();
}
