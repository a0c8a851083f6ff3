package dev.praxis.desktop.evaluation.compare;

import dev.praxis.core.evaluation.compare.EffectChange;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What changed from an older evaluation to a newer one.
///
/// @param title names both
/// @param summary counts, in one sentence
/// @param notes how the two may be read together, each a sentence
/// @param lines item by item; what stayed as it was is not among them
public record Comparison(String title, String summary, List<String> notes, List<ChangeLine> lines) {
  public Comparison {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
  }

  /// Between two evaluations, given in any order.
  public static Comparison between(KeptEvaluation one, KeptEvaluation other, Texts texts) {
    var swapped = one.at().isAfter(other.at());
    return of(swapped ? other : one, swapped ? one : other, texts);
  }

  private static Comparison of(KeptEvaluation older, KeptEvaluation newer, Texts texts) {
    var title = texts.format("evaluation.compare.title", older.ref().word(), newer.ref().word());
    var notes = new ArrayList<String>();
    if (older.ref().mode() != newer.ref().mode()) {
      notes.add(texts.get("evaluation.compare.modes"));
      return new Comparison(title, texts.get("evaluation.compare.nothing"), notes, List.of());
    }
    var lines = new ChangeLines(texts).between(older, newer);
    if (older instanceof KeptReplay before && newer instanceof KeptReplay after) {
      notes.addAll(effect(before, after, texts));
    } else {
      notes.add(texts.get("evaluation.compare.no.test"));
    }
    if (older instanceof KeptCoverage before && newer instanceof KeptCoverage after) {
      notes.add(
          texts.format(
              "evaluation.compare.tokens", signed(after.run().tokens() - before.run().tokens())));
    }
    if (!older.splitHash().equals(newer.splitHash())) {
      notes.add(texts.get("evaluation.compare.splits"));
    }
    return new Comparison(title, summary(lines, items(newer), texts), notes, lines);
  }

  private static String summary(List<ChangeLine> lines, int items, Texts texts) {
    return lines.isEmpty()
        ? texts.format("evaluation.compare.same", items)
        : texts.format(
            "evaluation.compare.summary",
            count(lines, ChangeLine.Kind.BETTER),
            count(lines, ChangeLine.Kind.WORSE),
            count(lines, ChangeLine.Kind.ONLY_NEWER),
            count(lines, ChangeLine.Kind.ONLY_OLDER));
  }

  private static long count(List<ChangeLine> lines, ChangeLine.Kind kind) {
    return lines.stream().filter(line -> line.kind() == kind).count();
  }

  private static int items(KeptEvaluation kept) {
    return switch (kept) {
      case KeptReplay replay -> replay.items().size();
      case KeptCoverage coverage -> coverage.run().items().size();
      case KeptJudged judged -> judged.items().size();
      case KeptProspective _ -> 0;
    };
  }

  /// In points of failing, so that less is better, as in a verdict.
  private static List<String> effect(KeptReplay older, KeptReplay newer, Texts texts) {
    return EffectChange.between(older, newer)
        .map(effect ->
            List.of(
                texts.format(
                    "evaluation.compare.effect",
                    points(-effect.change()),
                    points(-effect.interval().high()),
                    points(-effect.interval().low()),
                    effect.tasks()),
                effect.projects() == 1
                    ? texts.get("evaluation.compare.effect.project")
                    : texts.format(
                        "evaluation.compare.effect.projects",
                        effect.projects(),
                        points(-effect.byProject().high()),
                        points(-effect.byProject().low()))))
        .orElseGet(() -> List.of(texts.get("evaluation.compare.no.effect")));
  }

  private static String points(double share) {
    double points = Math.round(1000 * share) / 10.0;
    return points == 0 ? "0.0" : String.format(Locale.ROOT, "%+.1f", points).replace('-', '−');
  }

  private static String signed(int number) {
    return number < 0 ? "−" + -number : "+" + number;
  }
}
