package dev.praxis.desktop.evaluation.wizard;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Unfinished;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.desktop.evaluation.judging.JudgingController;
import dev.praxis.desktop.evaluation.judging.JudgingModel;
import dev.praxis.desktop.evaluation.wizard.arms.ArmsController;
import dev.praxis.desktop.evaluation.wizard.arms.ArmsModel;
import dev.praxis.desktop.evaluation.wizard.mode.ExportFormController;
import dev.praxis.desktop.evaluation.wizard.mode.JudgeFormController;
import dev.praxis.desktop.evaluation.wizard.mode.ModeController;
import dev.praxis.desktop.evaluation.wizard.mode.ModeModel;
import dev.praxis.desktop.evaluation.wizard.mode.ReplayFormController;
import dev.praxis.desktop.evaluation.wizard.power.PowerController;
import dev.praxis.desktop.evaluation.wizard.power.PowerModel;
import dev.praxis.desktop.evaluation.wizard.question.QuestionController;
import dev.praxis.desktop.evaluation.wizard.question.QuestionModel;
import dev.praxis.desktop.evaluation.wizard.running.Discard;
import dev.praxis.desktop.evaluation.wizard.running.ModelJudging;
import dev.praxis.desktop.evaluation.wizard.running.RunModel;
import dev.praxis.desktop.evaluation.wizard.running.RunningController;
import dev.praxis.desktop.evaluation.wizard.split.SplitController;
import dev.praxis.desktop.evaluation.wizard.split.SplitModel;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;

/// Opens the wizard at the side of the window. Closed, it keeps what was chosen, and what it
/// started goes on.
public final class WizardFlow {
  private static final List<Mode> OFFERED =
      List.of(Mode.COVERAGE, Mode.JUDGED, Mode.REPLAY, Mode.PROSPECTIVE);

  private final Desk desk;
  private final WizardViewModel model;
  private final WizardController controller;
  private final Parent view;

  /// @param show selects an evaluation in the list of the tab
  /// @param access to the model that may judge
  public WizardFlow(Workbench workbench, Desk desk, ModelAccess access, Consumer<Ref> show) {
    this.desk = desk;
    var background = desk.background();
    var texts = desk.texts();
    var parts =
        new WizardViewModel.Parts(
            new QuestionModel(texts),
            new SplitModel(workbench, background, desk.changes(), texts),
            new ArmsModel(workbench, background, texts),
            new ModeModel(workbench, background, texts),
            new PowerModel(background, texts),
            new JudgingModel(workbench, background, desk.changes(), texts),
            new RunModel(workbench, background, desk.jobs(), desk.changes(), texts, show));
    var byModel =
        new ModelJudging(workbench, access, parts.run(), background, desk.dialogs(), texts);
    model = new WizardViewModel(parts, byModel::begin);
    var summary = new Summary(model, texts);
    controller = new WizardController(model, summary, texts, this::discard);
    view =
        desk.views()
            .load(
                "evaluation-wizard",
                controller,
                new QuestionController(parts.question(), texts),
                new SplitController(parts.split(), desk.dialogs(), texts),
                new ArmsController(parts.arms(), desk.dialogs(), texts),
                new ModeController(parts.mode(), OFFERED, texts),
                new JudgeFormController(parts.mode()),
                new ExportFormController(parts.mode(), texts),
                new ReplayFormController(parts.mode(), desk.dialogs(), texts),
                new PowerController(parts.power(), summary, texts),
                new JudgingController(parts.judging(), texts, model::sealJudged),
                new RunningController(parts.run(), texts, model::begin, this::close));
  }

  /// Lays it at the side of the window.
  public void open() {
    model.open();
    desk.dialogs().showSide(desk.texts().get("wizard.title"), view, controller.first());
  }

  /// Opens it and goes on with an unfinished replay.
  public void resume(Ref replay) {
    open();
    model.parts().run().resume(replay.number());
  }

  private void discard(Unfinished left) {
    desk.dialogs()
        .ask(
            Discard.question(
                left.id(), left.counts().ended(), left.counts().planned(), desk.texts()),
            () -> model.parts().run().plans().discard(left));
  }

  private void close() {
    desk.dialogs().closeSheet(view);
  }
}
