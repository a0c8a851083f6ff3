package dev.praxis.core.evaluation.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.BlindResult.Better;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.evaluation.replay.RunWay;
import dev.praxis.core.evaluation.replay.ScriptedAgent;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over a replay that was run for real: after, the tests are run always, and before never.
@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class BlindChecksTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private BlindChecks checks;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("w.db"));
    checks = workbench.evaluations().blindChecks();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private KeptReplay replay(int tasks, int epochs) throws IOException {
    var agent = ScriptedAgent.in(folder);
    var list =
        IntStream.range(0, tasks)
            .mapToObj(i ->
                new ReplayTask(
                    "task " + i, "p" + i, "Fix bug " + i, "shop", "", "test -e .tested", "", false))
            .toList();
    var plan =
        new ReplayPlan(
            list,
            folder.toString(),
            "CLAUDE.md",
            "",
            "- Always run the test suite.\n",
            agent.command(0, 100),
            List.of(),
            epochs,
            60,
            2,
            false,
            0.10,
            3,
            1);
    var book = workbench.evaluations().replay();
    var way = new RunWay(false, List.of(), true);
    book.seal(book.runs(plan, way.conditions(), Progress.ignored(), _ -> {}));
    return kept();
  }

  private KeptReplay kept() {
    return (KeptReplay) workbench.evaluations().open(new Ref(Mode.REPLAY, 1));
  }

  @Test
  void drawsEachTaskOnceBeforeAnyTwiceAndTheSameEverAfter() throws IOException {
    var replay = replay(3, 2);

    var drawn = checks.open(replay);

    assertThat(drawn.pairs()).hasSize(6);
    assertThat(drawn.pairs().subList(0, 3)).extracting(BlindPair::task).doesNotHaveDuplicates();
    assertThat(checks.open(replay)).isEqualTo(drawn);
    assertThat(BlindDraw.of(replay.items(), drawn.seed()))
        .as("the seed draws them again")
        .isEqualTo(drawn.pairs());
    assertThat(kept().blind()).hasValueSatisfying(result -> assertThat(result.answers()).isEmpty());
  }

  @Test
  void drawsAtMostTwentyAndNeitherSideAlwaysFirst() throws IOException {
    var items = replay(3, 2).items();
    var many = IntStream.range(0, 8).mapToObj(_ -> items).flatMap(List::stream).toList();

    var pairs = BlindDraw.of(many, 7);

    assertThat(pairs).hasSize(BlindDraw.PAIRS);
    assertThat(pairs.stream().collect(Collectors.groupingBy(BlindPair::first))).hasSize(2);
    assertThat(BlindDraw.of(many, 8)).isNotEqualTo(pairs);
  }

  @Test
  void holdsWhatWasSaidAgainstTheMachineAndCanTakeItBack() throws IOException {
    var replay = replay(2, 1);
    checks.open(replay);

    checks.say(replay, 1, Better.AFTER);
    checks.say(replay, 2, Better.NEITHER);

    var result = kept().blind().orElseThrow();
    assertThat(result.answers())
        .extracting(answer -> Map.entry(answer.person(), answer.machine()))
        .containsExactly(
            Map.entry(Better.AFTER, Better.AFTER), Map.entry(Better.NEITHER, Better.AFTER));
    assertThat(result.words()).isEqualTo("1 of 2 pairs (50 %), kappa 0.00, AC1 0.38");
    assertThat(kept().verdict()).as("no verdict counts it").isEqualTo(replay.verdict());

    workbench.history().undo();
    assertThat(kept().blind().orElseThrow().answers()).hasSize(1);
    checks.say(replay, 1, Better.BEFORE);
    assertThat(kept().blind().orElseThrow().agreed()).isZero();
  }

  @Test
  void showsWhatASideMeansOnlyToTheProgram() {
    var pair = new BlindPair(1, "t", 1, Arm.AFTER, Optional.empty());

    assertThat(pair.meaning(0)).isEqualTo(Better.AFTER);
    assertThat(pair.meaning(1)).isEqualTo(Better.BEFORE);
  }

  @Test
  void waitsForTheVerdict() throws IOException {
    var replay = replay(1, 1);
    var unsealed =
        new KeptReplay(
            replay.ref(),
            replay.at(),
            replay.plan(),
            replay.planHash(),
            replay.items(),
            1,
            Optional.empty(),
            replay.splitHash(),
            replay.looks());

    assertThatThrownBy(() -> checks.open(unsealed))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("runs without a result");
  }
}
