package dev.praxis.core.evaluation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.ReplayTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The game of the oracle: A 4, B 3, C 2, AB 5, AC 6, BC 5, ABC 6 of six tasks prevented.
class ReplaySharesTest {
  private static final Map<String, Integer> WORTH =
      Map.of("", 0, "A", 4, "B", 3, "C", 2, "AB", 5, "AC", 6, "BC", 5, "ABC", 6);
  private static final List<BudgetRule> RULES =
      List.of(rule(1, "Do A."), rule(2, "Do B."), rule(3, "Do C."));
  private int replays;

  private static BudgetRule rule(long id, String text) {
    return new BudgetRule(id, 1, text, true, List.of("tag"), 1, 5);
  }

  private static String file(String subset) {
    var text = new StringBuilder("# Base\n- Be kind.\n\n");
    text.append("<!-- praxis:rules start v1 sha256=").append(subset.hashCode()).append(" -->\n");
    subset.chars().forEach(letter -> text.append("- Do ").append((char) letter).append(".\n"));
    return text.append("<!-- praxis:rules end -->\n").toString();
  }

  private KeptReplay replay(String before, String after, String base, int missing) {
    var tasks =
        IntStream.range(0, 6)
            .mapToObj(i -> new ReplayTask("t" + i, "p", "Do it", "", "", "true", "", false))
            .toList();
    var plan =
        new ReplayPlan(
            tasks,
            ".",
            "CLAUDE.md",
            file(before) + base,
            file(after) + base,
            List.of("agent"),
            List.of(),
            1,
            60,
            1,
            false,
            0.1,
            3,
            1);
    var items =
        tasks.stream()
            .map(task ->
                new PairedItem(
                    task.name(),
                    "p",
                    "",
                    false,
                    List.of(trial(task, before)),
                    List.of(trial(task, after))))
            .toList();
    return new KeptReplay(
        new Ref(Mode.REPLAY, ++replays),
        Instant.EPOCH,
        plan,
        "hash" + replays,
        items,
        missing,
        Optional.empty(),
        "split",
        new Looks(1, 3));
  }

  /// The tasks with the lowest numbers are those that are prevented.
  private static Trial trial(ReplayTask task, String subset) {
    boolean passed =
        Integer.parseInt(task.name().substring(1)) < Objects.requireNonNull(WORTH.get(subset));
    return new Trial(
        1,
        passed ? "passed" : "failed",
        "",
        Optional.empty(),
        Optional.empty(),
        1,
        1,
        null,
        false,
        Optional.empty());
  }

  @Test
  void everySubsetGivesFairShares() {
    var shares =
        ReplayShares.of(
                List.of(
                    replay("", "A", "", 0),
                    replay("B", "C", "", 0),
                    replay("AB", "AC", "", 0),
                    replay("BC", "ABC", "", 0)),
                RULES)
            .orElseThrow();

    assertThat(shares.tasks()).isEqualTo(6);
    assertThat(shares.from()).hasSize(4);
    assertThat(shares.shares())
        .extracting(ReplayShares.Share::leaveOneOut)
        .containsExactly(1.0, 0.0, 1.0);
    var fair = shares.shares().stream().mapToDouble(ReplaySharesTest::shapley).toArray();
    assertThat(fair).containsExactly(new double[] {8 / 3.0, 5 / 3.0, 5 / 3.0}, within(1e-9));
    assertThat(shares.shares().getFirst().error()).isCloseTo(1, within(1e-9)); // one task of six
  }

  private static double shapley(ReplayShares.Share share) {
    var value = share.shapley();
    return value == null ? Double.NaN : value;
  }

  @Test
  void leavingOneOutIsEnoughForThatRule() {
    var shares = ReplayShares.of(List.of(replay("AB", "ABC", "", 0)), RULES).orElseThrow();

    assertThat(shares.shares()).hasSize(1);
    assertThat(shares.shares().getFirst().rule().id()).isEqualTo(3);
    assertThat(shares.shares().getFirst().leaveOneOut()).isEqualTo(1);
    assertThat(shares.shares().getFirst().shapley()).isNull();
    assertThat(shares.sentence())
        .isEqualTo(
            "Replayed, each left out by itself, of 6 tasks: R3 prevents 1.0 (standard error 1.0);"
                + " replay-1.");
  }

  @Test
  void filesThatDifferInMoreTellNothing() {
    assertThat(
            ReplayShares.of(
                List.of(replay("AB", "AB", "", 0), replay("ABC", "ABC", "- Be quick.\n", 0)),
                RULES))
        .isEmpty();
  }

  @Test
  void unfinishedReplaysTellNothing() {
    assertThat(ReplayShares.of(List.of(replay("AB", "ABC", "", 1)), RULES)).isEmpty();
    assertThat(ReplayShares.of(List.of(), RULES)).isEmpty();
  }
}
