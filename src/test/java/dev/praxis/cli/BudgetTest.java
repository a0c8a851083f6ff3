package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `praxis budget` on the labelled traces.
final class BudgetTest {
  @TempDir private Path folder;
  private Praxis praxis;

  @BeforeEach
  void approveFourRules() {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/labelled-traces.json");
    praxis.json("mine");
    praxis.json("rules", "draft");
    for (int rule = 1; rule <= 4; rule++) {
      praxis.json("rules", "approve", Integer.toString(rule));
    }
  }

  private static List<Integer> numbers(JsonNode array, String key) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.get(key).asInt())
        .toList();
  }

  @Test
  void sweepsHeldOutFailuresByBothEstimators() {
    var budget = praxis.json("budget", "--held-out");

    assertThat(budget.get("on").asText()).isEqualTo("held-out");
    assertThat(budget.get("failures").asInt()).isEqualTo(6);
    assertThat(budget.get("prevented").asInt()).isEqualTo(5);
    assertThat(budget.get("interval").get("low").asDouble()).isCloseTo(0.436497, within(5e-7));
    assertThat(numbers(budget.get("sweep"), "threshold")).containsExactly(1, 2, 3, 4, 5);
    assertThat(numbers(budget.get("sweep"), "estimated")).containsExactly(86, 86, 42, 21, 0);
    assertThat(numbers(budget.get("sweep"), "prevented")).containsExactly(5, 5, 3, 2, 0);
    assertThat(budget.get("estimator").asText()).isEqualTo("characters ÷ 4");
    assertThat(budget.get("tokenizer").asText()).startsWith("o200k_base");
    assertThat(budget.get("sweep").get(4).get("tokensPerPrevented").isNull()).isTrue();
    assertThat(budget.get("chosen").isNull()).isTrue();
    assertThat(numbers(budget.get("rules"), "solo")).containsExactly(2, 1, 1, 1);
    assertThat(budget.get("warnings").toString()).contains("Exploratory: drawn once");
    assertThat(budget.toString()).doesNotContain("NaN");
  }

  @Test
  void asksWhatIfRulesWereDropped() {
    var budget = praxis.json("budget", "--drop", "R1", "2");

    var what = budget.get("whatIf");
    assertThat(budget.get("on").asText()).isEqualTo("training");
    assertThat(budget.get("chosen").asInt()).isEqualTo(2);
    assertThat(what.get("estimatedSaved").asInt()).isEqualTo(42);
    assertThat(what.get("preventedBefore").asInt()).isEqualTo(11);
    assertThat(what.get("preventedAfter").asInt()).isEqualTo(4);
    assertThat(what.get("uncovered")).hasSize(7);
    assertThat(what.get("sentence").asText())
        .contains(
            "7 of 11 failures no longer covered: forgot_to_run_tests, committed_without_asking.");
    assertThat(praxis.json("rules", "list").toString()).doesNotContain("retired");
  }

  @Test
  void aThresholdDropsWhatIsBelowIt() {
    var what = praxis.json("budget", "--threshold", "3").get("whatIf");

    assertThat(what.get("dropped").toString()).isEqualTo("[3,4]");
    assertThat(what.get("uncovered")).hasSize(4);
  }

  @Test
  void tellsAPersonTheSame() {
    var answer = praxis.run("budget", "--drop", "R1");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out())
        .contains(
            "4 rules cost ",
            "86 by characters ÷ 4",
            "≥ 2 in force",
            "11 of 12",
            "Nothing beats: 0 for 0 tokens")
        .contains(
            "A failure is assumed to waste 6,000 tokens", "4 of 11 failures no longer covered")
        .doesNotContain("NaN");
  }

  @Test
  void pricesAreRemembered() {
    praxis.json("budget", "--cached-price", "0.1", "--assumed-waste", "2100");

    var budget = praxis.json("budget");

    var rule = budget.get("rules").get(0);
    assertThat(budget.get("cachedPrice").asDouble()).isEqualTo(0.1);
    assertThat(rule.get("breakEven").asDouble())
        .isCloseTo(rule.get("tokens").asInt() * 100 / 2_100.0, within(1e-9));
    assertThat(praxis.run("budget", "--cached-price", "2", "--json").exitCode()).isEqualTo(1);
    assertThat(praxis.run("budget", "--drop", "99", "--json").exitCode()).isEqualTo(1);
  }
}
