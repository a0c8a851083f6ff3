package dev.praxis.desktop.evaluation.budget;

import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Confirmation;
import java.util.Optional;

/// The held-out side, drawn or not.
///
/// @param drawn empty where it is not
/// @param sessions held out
/// @param used looks at the split so far
record HeldOutSide(Optional<BudgetViewModel.Shown> drawn, int sessions, int used) {

  /// Asked before it is drawn, for that is a look.
  Confirmation question(Texts texts) {
    int look = used + 1;
    int planned = ReplayEvidence.PLANNED_LOOKS;
    return new Confirmation(
        texts.get("evaluation.budget.draw.title"),
        texts.format(
            look > planned ? "evaluation.budget.draw.beyond" : "evaluation.budget.draw.detail",
            look,
            planned),
        texts.format("evaluation.budget.draw.act", look, planned),
        false);
  }
}
