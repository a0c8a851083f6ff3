package dev.praxis.desktop.evaluation.wizard;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.evaluation.judging.JudgingModel;
import dev.praxis.desktop.evaluation.wizard.arms.ArmsModel;
import dev.praxis.desktop.evaluation.wizard.mode.ModeModel;
import dev.praxis.desktop.evaluation.wizard.power.PowerModel;
import dev.praxis.desktop.evaluation.wizard.question.QuestionModel;
import dev.praxis.desktop.evaluation.wizard.running.RunModel;
import dev.praxis.desktop.evaluation.wizard.split.SplitModel;
import dev.praxis.desktop.tab.Changes;
import java.util.function.Consumer;

/// The models of the wizard over a workspace, without its sheet.
final class SampleWizard {
  private SampleWizard() {}

  /// @param said hears of every evaluation that came to its verdict
  static WizardViewModel.Parts parts(Workbench workbench, Consumer<Ref> said) {
    var texts = Texts.ofThisComputer();
    var background = new InlineBackground();
    var changes = new Changes();
    return new WizardViewModel.Parts(
        new QuestionModel(texts),
        new SplitModel(workbench, background, changes, texts),
        new ArmsModel(workbench, background, texts),
        new ModeModel(workbench, background, texts),
        new PowerModel(background, texts),
        new JudgingModel(workbench, background, changes, texts),
        new RunModel(workbench, background, new Jobs(background), changes, texts, said));
  }
}
