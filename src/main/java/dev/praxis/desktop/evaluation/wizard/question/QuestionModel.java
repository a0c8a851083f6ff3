package dev.praxis.desktop.evaluation.wizard.question;

import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.wizard.parts.Field;
import dev.praxis.desktop.evaluation.wizard.parts.Told;
import java.util.List;
import java.util.Optional;

/// The question: does the rate of repeated failures fall, and from which difference on would one
/// act?
public final class QuestionModel {
  /// Points that are offered.
  static final List<Integer> PRESETS = List.of(5, 10, 15, 20);

  private static final int USUAL = (int) Math.round(100 * ReplayEvidence.SMALLEST_DIFFERENCE);
  private static final int MOST = 50;

  private final Field difference;

  public QuestionModel(Texts texts) {
    difference =
        Field.number(
            USUAL,
            1,
            MOST,
            () ->
                new Told(
                    texts.get("wizard.question.wrong"), texts.get("wizard.question.wrong.todo")));
  }

  /// In points.
  public Field difference() {
    return difference;
  }

  public Optional<Told> wrong() {
    return difference.wrong();
  }

  /// As a share; the usual one while something is wrong with what is written.
  public double smallestDifference() {
    return wrong().isPresent() ? USUAL / 100.0 : difference.number() / 100.0;
  }
}
