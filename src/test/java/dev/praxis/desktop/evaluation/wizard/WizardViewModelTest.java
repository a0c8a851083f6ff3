package dev.praxis.desktop.evaluation.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.Replay;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.RunWay;
import dev.praxis.core.evaluation.replay.ScriptedAgent;
import dev.praxis.core.evaluation.replay.TaskSetReader;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.wizard.running.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class WizardViewModelTest {
  private static final Texts TEXTS = Texts.ofThisComputer();

  @TempDir private Path folder;
  private final List<Ref> said = new ArrayList<>();
  private Workbench workbench;
  private WizardViewModel model;
  private WizardViewModel.Parts parts;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("w.db"));
    parts = SampleWizard.parts(workbench, said::add);
    model = new WizardViewModel(parts, () -> {});
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private void importLabelled() {
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "labelled-traces.json")), Progress.ignored());
    var drafts = workbench.drafter().draft(workbench.miner().mine(2, Progress.ignored())).drafted();
    workbench.rules().approve(drafts.stream().map(Rule::id).toList());
  }

  private Path tasks(int count) throws IOException {
    ScriptedAgent.in(folder);
    var tasks = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      tasks.add(
          """
          {"name": "task %d", "project": "project %d", "prompt": "Fix the bug number %d",
           "workspace": "shop", "check": "test -e .tested"}\
          """
              .formatted(i, i % 3, i));
    }
    return Files.writeString(
        folder.resolve("tasks.json"),
        "{\"name\": \"nightly\", \"tasks\": [" + String.join(",", tasks) + "]}");
  }

  private void chooseReplay(Path tasks) {
    parts.mode().modeProperty().set(Mode.REPLAY);
    var form = parts.mode().replay();
    form.file().textProperty().set(tasks.toString());
    form.agent()
        .textProperty()
        .set("/bin/sh %s {prompt} {epoch} 0 100".formatted(folder.resolve("agent.sh")));
    form.variables().textProperty().set("");
    form.networkProperty().set(false);
    form.sandboxProperty().set(false);
    form.epochs().textProperty().set("1");
  }

  private void goOn(int steps) {
    for (int i = 0; i < steps; i++) {
      model.next();
    }
  }

  private String refused() {
    return model.refusalProperty().get().map(refusal -> refusal.told().text()).orElse("");
  }

  @Test
  void coverageOfTheLabelledExampleSaysPotentialAndNoPValue() {
    importLabelled();
    model.open();

    goOn(5);

    assertThat(parts.run().stateProperty().get())
        .isInstanceOfSatisfying(
            RunState.Said.class,
            state -> {
              var run = ((KeptCoverage) state.result()).run();
              assertThat(run.heldOut()).isEqualTo(6);
              assertThat(run.prevented()).isEqualTo(5);
              assertThat(run.missed()).containsExactly("typo_in_filename_once");
              assertThat(run.interval().low()).isBetween(0.436496, 0.436498);
              assertThat(run.interval().high()).isBetween(0.969946, 0.969948);
              assertThat(state.result().sentence()).doesNotContain("p =").contains("not proof");
            });
    assertThat(said).extracting(Ref::mode).containsExactly(Mode.COVERAGE);
  }

  @Test
  void refusesADifferenceThatIsNoNumberOfPointsAndSaysWhatToDo() {
    parts.question().difference().textProperty().set("much");

    model.next();

    assertThat(model.stepProperty().get()).isEqualTo(Step.QUESTION);
    assertThat(refused())
        .isEqualTo("The difference is no whole number from 1 to 50. Write points, such as 10.");

    parts.question().difference().textProperty().set("15");
    model.next();

    assertThat(model.stepProperty().get()).isEqualTo(Step.SPLIT);
    assertThat(refused()).isEmpty();
  }

  @Test
  void evaluatesNothingWhereNothingIsHeldOutAndNamesTheStep() {
    model.open();

    goOn(5);

    assertThat(model.stepProperty().get()).isEqualTo(Step.POWER);
    assertThat(model.refusalProperty().get())
        .hasValueSatisfying(refusal -> assertThat(refusal.step()).isEqualTo(Step.SPLIT));
    assertThat(refused()).startsWith("Nothing is held out.");
    assertThat(parts.run().stateProperty().get()).isInstanceOf(RunState.Idle.class);
  }

  @Test
  void losesNothingOnTheWayBack() throws IOException {
    importLabelled();
    model.open();
    parts.question().difference().textProperty().set("20");
    goOn(3);
    chooseReplay(tasks(3));
    goOn(1);
    parts.power().looks().textProperty().set("2");

    model.back();
    model.back();
    model.go(Step.QUESTION);
    model.open();

    assertThat(parts.question().difference().text()).isEqualTo("20");
    assertThat(model.mode()).isEqualTo(Mode.REPLAY);
    assertThat(parts.mode().replay().tasks()).isNotNull();
    assertThat(model.plan().plannedLooks()).isEqualTo(2);
    assertThat(model.plan().smallestDifference()).isEqualTo(0.20);
  }

  @Test
  void saysWhatIsWrongWithATaskSet() throws IOException {
    var broken =
        Files.writeString(folder.resolve("broken.json"), "{\"tasks\": [{\"name\": \"a\"}]}");
    goOn(3);
    parts.mode().modeProperty().set(Mode.REPLAY);

    model.next();
    assertThat(refused()).startsWith("There is no task set.");

    parts.mode().replay().file().textProperty().set(broken.toString());
    model.next();
    assertThat(refused()).isEqualTo("Task 1 of the set has no project. Add a “project”.");

    parts.mode().replay().file().textProperty().set(folder.resolve("none.json").toString());
    model.next();
    assertThat(refused()).contains("cannot be read");
    assertThat(model.stepProperty().get()).isEqualTo(Step.MODE);
  }

  @Test
  void saysWhatIsWrongWithTheAgentAndTheNumbers() throws IOException {
    goOn(3);
    chooseReplay(tasks(2));
    var form = parts.mode().replay();

    form.agent().textProperty().set("agent --run");
    model.next();
    assertThat(refused()).contains("where the task goes").contains("{prompt}");

    form.agent().textProperty().set("agent '{prompt}");
    model.next();
    assertThat(refused()).contains("quote");

    form.agent().textProperty().set("agent {prompt}");
    form.epochs().textProperty().set("0");
    model.next();
    assertThat(refused()).startsWith("Epochs are a whole number");

    form.epochs().textProperty().set("1");
    form.seconds().textProperty().set("soon");
    model.next();
    assertThat(refused()).startsWith("Seconds are a whole number");

    form.seconds().textProperty().set("10");
    form.sandboxProperty().set(true);
    form.readable().textProperty().set("relative/folder");
    model.next();
    assertThat(refused()).startsWith("The folders are no full paths.");
    assertThat(model.stepProperty().get()).isEqualTo(Step.MODE);
  }

  @Test
  void refusesToCompareAFileWithItself() throws IOException {
    importLabelled();
    model.open();
    goOn(3);
    chooseReplay(tasks(2));
    parts.arms().arm(Arm.BEFORE).set(parts.arms().arm(Arm.AFTER).get());
    goOn(2);

    assertThat(refused()).startsWith("A and B say the same");
    assertThatThrownBy(model::plan).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void tellsThePowerOfTheSetBeforeItRuns() throws IOException {
    goOn(3);
    chooseReplay(tasks(6));

    var hint = parts.power().hint().orElseThrow();
    assertThat(hint.pairs()).isEqualTo(6);
    assertThat(hint.canDecide()).isFalse();

    parts.power().looks().textProperty().set("1");
    assertThat(parts.power().hint().orElseThrow().canDecide()).isTrue();
  }

  @Test
  void freezesTheVeryPlanTheCommandLineMakesOfTheSameChoices() throws IOException {
    importLabelled();
    model.open();
    var tasks = tasks(4);
    chooseReplay(tasks);
    var before = parts.arms().arm(Arm.BEFORE).get();
    var after = parts.arms().arm(Arm.AFTER).get();
    assertThat(before).isNotNull();
    assertThat(after).isNotNull();
    var set = new TaskSetReader().read(tasks);
    var same =
        new ReplayPlan(
            set.tasks(),
            set.folder().toString(),
            "CLAUDE.md",
            before.text(),
            after.text(),
            List.of(
                "/bin/sh",
                folder.resolve("agent.sh").toString(),
                "{prompt}",
                "{epoch}",
                "0",
                "100"),
            List.of(),
            1,
            900,
            1,
            false,
            0.10,
            3,
            1);

    assertThat(Replay.hash(model.plan())).isEqualTo(Replay.hash(same));
  }

  @Test
  void runsAReplayToItsVerdictAndEstimatesTheNextByIt() throws IOException {
    importLabelled();
    model.open();
    chooseReplay(tasks(8));
    assertThat(parts.mode().estimateProperty().get().words(TEXTS))
        .startsWith("16 runs. There are no earlier runs of this agent");

    var split = workbench.split().current().hash();

    model.go(Step.POWER);
    model.next();

    assertThat(refused()).isEmpty();
    assertThat(workbench.split().current().hash())
        .as("what runs leave makes no fresh split")
        .isEqualTo(split);
    assertThat(workbench.evaluations().replay().looksUsed()).isEqualTo(1);
    assertThat(parts.run().stateProperty().get())
        .isInstanceOfSatisfying(
            RunState.Said.class,
            state -> assertThat(state.result().ref().mode()).isEqualTo(Mode.REPLAY));
    assertThat(parts.run().plans().all()).isEmpty();

    parts.mode().replay().epochs().textProperty().set("2");
    assertThat(parts.mode().estimateProperty().get().words(TEXTS))
        .startsWith("32 runs: about ")
        .contains("0.32 USD, by 16 earlier runs");
  }

  @Test
  void holdsTheVerdictBackWhereRunsBrokeDownUntilSomebodyDecides() throws IOException {
    importLabelled();
    model.open();
    chooseReplay(tasks(7));
    parts.mode().replay().agent().textProperty().set("/bin/sh -c 'exit 3' {prompt}");

    model.go(Step.POWER);
    model.next();

    assertThat(parts.run().stateProperty().get())
        .isInstanceOfSatisfying(
            RunState.Broken.class, state -> assertThat(state.counts().broken()).isEqualTo(14));
    assertThat(said).isEmpty();

    parts.run().seal();

    assertThat(parts.run().stateProperty().get()).isInstanceOf(RunState.Said.class);
    assertThat(said).hasSize(1);
  }

  @Test
  void goesOnWithAPlanInTheWayItWasBegun() throws IOException {
    importLabelled();
    model.open();
    chooseReplay(tasks(7));
    var plan = model.plan();
    var way = new RunWay(false, List.of(), true);
    way.keep(workbench.settings(), Replay.hash(plan));
    workbench.evaluations().replay().runs(plan, way.conditions(), stopped(), _ -> {});
    parts.run().plans().load();

    assertThat(parts.run().plans().all()).hasSize(1);
    parts.run().resume(parts.run().plans().all().getFirst());

    assertThat(parts.run().stateProperty().get()).isInstanceOf(RunState.Said.class);
    assertThat(parts.run().plans().all()).isEmpty();
  }

  @Test
  void aPlanThatWasDiscardedIsOfferedNoMoreUntilThatIsUndone() throws IOException {
    importLabelled();
    model.open();
    chooseReplay(tasks(7));
    var way = new RunWay(false, List.of(), true);
    workbench.evaluations().replay().runs(model.plan(), way.conditions(), stopped(), _ -> {});
    parts.run().plans().load();

    parts.run().plans().discard(parts.run().plans().all().getFirst());

    assertThat(parts.run().plans().all()).isEmpty();
    assertThat(workbench.evaluations().kept()).isEmpty();
    workbench.history().undo();
    parts.run().plans().load();
    assertThat(parts.run().plans().all()).hasSize(1);
  }

  private static Progress stopped() {
    return new Progress() {
      @Override
      public void at(long done, long total, String what) {}

      @Override
      public boolean stopRequested() {
        return true;
      }
    };
  }
}
