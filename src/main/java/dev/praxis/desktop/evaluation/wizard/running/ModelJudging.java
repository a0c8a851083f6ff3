package dev.praxis.desktop.evaluation.wizard.running;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.judging.ModelJudge;
import dev.praxis.core.evaluation.judging.Question;
import dev.praxis.core.evaluation.judging.Question.Side;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.model.job.Outgoing;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Confirmation;
import dev.praxis.desktop.common.Dialogs;
import java.util.ArrayList;
import java.util.List;

/// Lets the model of the settings judge, once the person has seen what would leave this computer.
public final class ModelJudging {
  private final Workbench workbench;
  private final ModelAccess access;
  private final RunModel runs;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Activity preparing = new Activity();

  public ModelJudging(
      Workbench workbench,
      ModelAccess access,
      RunModel runs,
      Background background,
      Dialogs dialogs,
      Texts texts) {
    this.workbench = workbench;
    this.access = access;
    this.runs = runs;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /// What would be asked of whom.
  private record Prepared(ModelJob job, List<Question> questions, Outgoing outgoing) {}

  /// Tells what would be sent, and asks.
  public void begin() {
    background.start(preparing, this::prepare, this::ask);
  }

  private Prepared prepare(Progress progress) {
    var job = workbench.model(access);
    var judging = workbench.evaluations().judging();
    // those of training cost little and show how far the judge can be trusted
    var questions = new ArrayList<>(judging.questions(Side.TRAINING, progress));
    questions.addAll(judging.questions(Side.HELD_OUT, progress));
    return new Prepared(
        job, questions, workbench.evaluations().modelJudge().preview(job, questions));
  }

  private void ask(Prepared prepared) {
    if (prepared.outgoing().requests() == 0) {
      judge(prepared);
      return;
    }
    dialogs.ask(
        new Confirmation(
            texts.get("wizard.judge.send"),
            prepared.outgoing().inWords(),
            texts.get("wizard.judge.send.act"),
            false),
        () -> judge(prepared));
  }

  private void judge(Prepared prepared) {
    runs.evaluate("wizard.run.job.judged", progress -> judged(prepared, progress));
  }

  private Ref judged(Prepared prepared, Progress progress) {
    var evaluations = workbench.evaluations();
    var refusals = new ArrayList<String>();
    evaluations.modelJudge().ask(prepared.job(), prepared.questions(), progress, refusals::add);
    if (progress.stopRequested()) {
      throw new Problem(
          "The model was stopped; what it has answered is kept.", "Judge again to go on.");
    }
    var judge = ModelJudge.name(prepared.job());
    boolean silent =
        evaluations.judging().open(prepared.questions(), judge).size()
            == prepared.questions().size();
    if (silent && !refusals.isEmpty()) {
      throw new Problem(refusals.getFirst(), "Mend it in the settings, then judge again.");
    }
    return evaluations.judging().run(judge, progress).ref();
  }
}
