package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One sentence that answers, and what must be known beside it.
record Verdict(String sentence, List<String> warnings) {

  /// Of a coverage run.
  ///
  /// @param split as it is now
  /// @param activeRules ids of the rules in force now
  static Verdict of(EvaluationRun run, SplitReport split, Set<Long> activeRules, Texts texts) {
    var warnings = new ArrayList<String>();
    if (!run.splitHash().equals(split.hash())) {
      warnings.add(texts.get("evaluation.warning.split"));
    }
    var then = run.rules().stream().map(EvaluationRun.RuleThen::id).collect(Collectors.toSet());
    if (!then.equals(activeRules)) {
      warnings.add(texts.get("evaluation.warning.rules"));
    }
    run.warnings().forEach(warning -> warnings.add(sentence(warning)));
    return new Verdict(run.verdict(), warnings);
  }

  private static String sentence(String warning) {
    var end = warning.endsWith(".") ? "" : ".";
    return warning.isEmpty()
        ? ""
        : Character.toUpperCase(warning.charAt(0)) + warning.substring(1) + end;
  }
}
