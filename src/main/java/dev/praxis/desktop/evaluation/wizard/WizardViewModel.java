package dev.praxis.desktop.evaluation.wizard;

import dev.praxis.core.evaluation.arms.ArmFile;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.desktop.evaluation.judging.JudgingModel;
import dev.praxis.desktop.evaluation.wizard.arms.ArmsModel;
import dev.praxis.desktop.evaluation.wizard.mode.ModeModel;
import dev.praxis.desktop.evaluation.wizard.parts.Told;
import dev.praxis.desktop.evaluation.wizard.power.PowerModel;
import dev.praxis.desktop.evaluation.wizard.question.QuestionModel;
import dev.praxis.desktop.evaluation.wizard.running.RunModel;
import dev.praxis.desktop.evaluation.wizard.split.SplitModel;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The way to a new evaluation: which step is shown, what keeps one from going on, what is run in
/// the end. What was chosen stays while the window is open.
public final class WizardViewModel {
  private static final long SEED = 1;

  private final Parts parts;
  private final Runnable byModel;
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", Step.QUESTION);
  private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());

  /// The models of the steps, and of what runs in the end.
  public record Parts(
      QuestionModel question,
      SplitModel split,
      ArmsModel arms,
      ModeModel mode,
      PowerModel power,
      JudgingModel judging,
      RunModel run) {}

  /// What keeps one from going on, and where.
  public record Refusal(Step step, Told told) {}

  /// @param byModel lets a model judge
  public WizardViewModel(Parts parts, Runnable byModel) {
    this.parts = parts;
    this.byModel = byModel;
    parts.mode().replay().tasksProperty().subscribe(_ -> reckon());
    parts.question().difference().textProperty().subscribe((_, _) -> reckon());
    parts.power().looks().textProperty().subscribe((_, _) -> reckon());
  }

  private void reckon() {
    var tasks = parts.mode().replay().tasks();
    parts
        .power()
        .reckon(tasks == null ? 0 : tasks.tasks().size(), parts.question().smallestDifference());
  }

  /// Reads what there is to choose from. Where the last evaluation is over, a new one begins.
  void open() {
    parts.split().load();
    parts.arms().load();
    parts.mode().load();
    parts.run().plans().load();
  }

  /// Begins anew with what was chosen last.
  void begin() {
    parts.run().forget();
    parts.judging().end();
    go(Step.QUESTION);
    open();
  }

  /// The next step, or what was planned is run; where something keeps one from it, that is told.
  void next() {
    var here = own(step.get());
    if (here.isPresent()) {
      refusal.set(here.map(told -> new Refusal(step.get(), told)));
    } else if (step.get().isLast()) {
      start();
    } else {
      go(step.get().next());
    }
  }

  void back() {
    go(step.get().previous());
  }

  /// Shows a step; nothing of what was chosen is lost.
  void go(Step wanted) {
    refusal.set(Optional.empty());
    step.set(wanted);
  }

  private void start() {
    var wrong =
        Arrays.stream(Step.values())
            .flatMap(each -> wrong(each).map(told -> new Refusal(each, told)).stream())
            .findFirst();
    refusal.set(wrong);
    if (wrong.isPresent()) {
      return;
    }
    switch (mode()) {
      case COVERAGE -> parts.run().coverage();
      case REPLAY -> parts.run().replay(plan(), parts.mode().replay().way());
      case JUDGED -> {
        switch (parts.mode().judgeProperty().get()) {
          case CURATOR -> parts.judging().begin();
          case MODEL -> byModel.run();
        }
      }
      case PROSPECTIVE -> {
        var export = parts.mode().exportProperty().get();
        parts.run().prospective(export == null ? null : export.id());
      }
    }
  }

  /// Says what the curator's answers came to.
  void sealJudged() {
    parts.judging().end();
    parts.run().judged();
  }

  /// What is wrong with a step by itself: nobody goes past it.
  private Optional<Told> own(Step which) {
    return switch (which) {
      case QUESTION -> parts.question().wrong();
      case MODE -> parts.mode().wrong();
      case POWER -> parts.power().wrong();
      case SPLIT, ARMS -> Optional.empty();
    };
  }

  /// What keeps a step from being run as it is, given the mode.
  public Optional<Told> wrong(Step which) {
    return switch (which) {
      case SPLIT ->
          mode() == Mode.COVERAGE || mode() == Mode.JUDGED
              ? parts.split().wrong()
              : Optional.empty();
      case ARMS -> mode() == Mode.REPLAY ? parts.arms().wrong() : Optional.empty();
      case QUESTION, MODE, POWER -> own(which);
    };
  }

  /// What would be frozen, the very same the command line makes of the same choices.
  ///
  /// @throws IllegalStateException while something is wrong with what was chosen
  public ReplayPlan plan() {
    var form = parts.mode().replay();
    var tasks = form.tasks();
    if (tasks == null || Stream.of(Step.values()).anyMatch(each -> wrong(each).isPresent())) {
      throw new IllegalStateException("nothing that could be run was chosen");
    }
    return new ReplayPlan(
        tasks.tasks(),
        tasks.folder().toString(),
        parts.arms().name().text().strip(),
        text(Arm.BEFORE),
        text(Arm.AFTER),
        form.command(),
        form.environment(),
        form.epochs().number(),
        form.seconds().number(),
        form.parallel().number(),
        form.networkProperty().get(),
        parts.question().smallestDifference(),
        parts.power().plannedLooks(),
        SEED);
  }

  private String text(Arm arm) {
    return Optional.ofNullable(parts.arms().arm(arm).get()).map(ArmFile::text).orElseThrow();
  }

  public Mode mode() {
    return parts.mode().modeProperty().get();
  }

  public Parts parts() {
    return parts;
  }

  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Told at the foot of the sheet until one goes elsewhere.
  public ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }
}
