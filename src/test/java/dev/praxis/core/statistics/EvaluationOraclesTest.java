package dev.praxis.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.statistics.contribution.BreakEven;
import dev.praxis.core.statistics.contribution.Contribution;
import dev.praxis.core.statistics.contribution.ParetoFront;
import dev.praxis.core.statistics.contribution.ShapleyGame;
import dev.praxis.core.statistics.contribution.ThresholdSweep;
import dev.praxis.core.statistics.paired.Clusters;
import dev.praxis.core.statistics.paired.Epochs;
import dev.praxis.core.statistics.paired.McNemar;
import dev.praxis.core.statistics.paired.PairedTable;
import dev.praxis.core.statistics.paired.PassAt;
import dev.praxis.core.statistics.sequential.EValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Numbers computed by independent implementations (scipy, statsmodels).
class EvaluationOraclesTest {
  record Oracle(
      String id,
      String function,
      @JsonProperty("in") JsonNode given,
      @JsonProperty("out") JsonNode expected,
      double tolerance) {
    @Override
    public String toString() {
      return id;
    }

    void says(String name, double value) {
      assertThat(value).as(name).isCloseTo(expected.get(name).asDouble(), within(tolerance));
    }

    void says(double... values) {
      for (int i = 0; i < values.length; i++) {
        assertThat(values[i]).isCloseTo(expected.get(i).asDouble(), within(tolerance));
      }
      assertThat(values).hasSize(expected.size());
    }
  }

  static List<Oracle> oracles() throws IOException {
    try (var json =
        EvaluationOraclesTest.class.getResourceAsStream("/statistics/evaluation.json")) {
      return List.of(new ObjectMapper().readValue(json, Oracle[].class));
    }
  }

  @ParameterizedTest
  @MethodSource("oracles")
  void agreesWithIndependentImplementations(Oracle oracle) {
    switch (oracle.function()) {
      case "mcnemar" -> mcNemar(oracle);
      case "newcombe_paired95_method10" -> pairedDifference(oracle);
      case "e_value_KT" ->
          assertThat(EValue.of(integer(oracle, 0), integer(oracle, 1)))
              .isCloseTo(oracle.expected().asDouble(), within(oracle.tolerance()));
      case "holm" -> oracle.says(Multiplicity.holm(doubles(oracle.given())));
      case "benjamini_hochberg" ->
          oracle.says(Multiplicity.benjaminiHochberg(doubles(oracle.given())));
      case "cluster_exact" -> clusters(oracle);
      case "coverage_contributions" -> contributions(oracle);
      case "rogan_gladen" -> judge(oracle);
      case "paired_epochs" -> epochs(oracle);
      case "kappa_ac1" -> agreement(oracle);
      case "pass_at_k_and_pass_hat_k" -> {
        var pass = PassAt.of(integer(oracle, 0), integer(oracle, 1), integer(oracle, 2));
        oracle.says(pass.any(), pass.all());
      }
      case "threshold_sweep" -> sweep(oracle);
      case "pareto_front" -> front(oracle);
      case "shapley_game" -> game(oracle);
      case "failures_per_1000_calls" ->
          assertThat(
                  BreakEven.failuresPerThousandCalls(
                      oracle.given().get("rule_tokens").asInt(),
                      oracle.given().get("tokens_wasted").asDouble(),
                      1))
              .isCloseTo(oracle.expected().asDouble(), within(oracle.tolerance()));
      default -> throw new IllegalArgumentException(oracle.function());
    }
  }

  private static void mcNemar(Oracle oracle) {
    var test = McNemar.of(integer(oracle, 0), integer(oracle, 1));
    oracle.says("exact", test.exact());
    oracle.says("midp", test.midP());
    oracle.says("chi2", test.chiSquared());
    oracle.says("p_chi2", test.asymptotic());
  }

  private static void pairedDifference(Oracle oracle) {
    var table =
        new PairedTable(
            integer(oracle, 0), integer(oracle, 1), integer(oracle, 2), integer(oracle, 3));
    oracle.says("diff", table.difference());
    oracle.says("lo", table.interval().low());
    oracle.says("hi", table.interval().high());
    oracle.says("phi", table.phi());
  }

  private static void clusters(Oracle oracle) {
    var clusters =
        Clusters.of(
            elements(oracle.given()).stream()
                .map(cluster -> elements(cluster).stream().map(JsonNode::asDouble).toList())
                .toList());
    var bootstrap = clusters.bootstrap(10_000, 1);
    oracle.says("n", clusters.items());
    oracle.says("G", clusters.count());
    oracle.says("mean", clusters.mean());
    oracle.says("se_naive", clusters.naiveError());
    oracle.says("se_CR0", clusters.clusteredError());
    oracle.says("se_CR1", clusters.correctedError());
    oracle.says("signflip_p", clusters.signFlip(1));
    oracle.says("boot_N", bootstrap.resamples());
    oracle.says("boot_mean", bootstrap.mean());
    oracle.says("boot_sd", bootstrap.deviation());
    oracle.says("boot_q025", bootstrap.interval().low());
    oracle.says("boot_q975", bootstrap.interval().high());
    oracle.says("boot_P_le0", bootstrap.notPositive());
  }

  private static void contributions(Oracle oracle) {
    var caughtBy = new ArrayList<Set<String>>();
    oracle
        .given()
        .forEach(rules -> {
          var names = new HashSet<String>();
          rules.forEach(rule -> names.add(rule.asText()));
          caughtBy.add(names);
        });
    var contributions = Contribution.ofCoverage(caughtBy);
    assertThat(contributions).hasSize(oracle.expected().size());
    oracle
        .expected()
        .properties()
        .forEach(rule -> {
          var contribution = Objects.requireNonNull(contributions.get(rule.getKey()));
          assertThat(contribution.solo()).isEqualTo(rule.getValue().get("solo").asInt());
          assertThat(contribution.leaveOneOut()).isEqualTo(rule.getValue().get("loo").asInt());
          assertThat(contribution.shapley())
              .isCloseTo(rule.getValue().get("shapley").asDouble(), within(oracle.tolerance()));
        });
  }

  private static void judge(Oracle oracle) {
    var in = oracle.given();
    var judge =
        new JudgeQuality(
            in.get("tp").asInt(), in.get("fn").asInt(), in.get("tn").asInt(), in.get("fp").asInt());
    oracle.says(
        "corrected_fail", judge.correct(in.get("judge_fail").asInt(), in.get("judge_n").asInt()));
    oracle.says("kappa", judge.agreement().kappa());
    assertThat(judge.validated()).isFalse();
  }

  private static void epochs(Oracle oracle) {
    var epochs =
        new Epochs(matrix(oracle.given().get("before")), matrix(oracle.given().get("after")));
    var differences = epochs.differences();
    for (int i = 0; i < differences.length; i++) {
      assertThat(differences[i])
          .isCloseTo(oracle.expected().get("d").get(i).asDouble(), within(oracle.tolerance()));
    }
    oracle.says("mean", epochs.mean());
    oracle.says("se", epochs.error());
    oracle.says("t", epochs.t());
    oracle.says("p_t", epochs.pValue());
    oracle.says("resampling_share", epochs.resamplingShare());
    oracle.says("se_if_K6", epochs.errorWith(6));
    var items = new ArrayList<Double>();
    for (double difference : differences) {
      items.add(difference);
    }
    oracle.says("signflip_p", Clusters.apart(items).signFlip(1));
  }

  private static void agreement(Oracle oracle) {
    var agreement =
        Agreement.of(
            integer(oracle, 0), integer(oracle, 1), integer(oracle, 2), integer(oracle, 3));
    oracle.says("po", agreement.raw());
    oracle.says("kappa", agreement.kappa());
    oracle.says("ac1", agreement.ac1());
  }

  private static void sweep(Oracle oracle) {
    Map<String, Integer> tokens =
        Map.of(
            "forgot_to_run_tests", 21,
            "committed_without_asking", 21,
            "skipped_link_check", 22,
            "used_wrong_model_id", 22);
    var rules =
        oracle.given().get("tags").properties().stream()
            .filter(tag -> tokens.containsKey(tag.getKey()))
            .map(tag ->
                new ThresholdSweep.Candidate(
                    tag.getValue().asInt(),
                    Objects.requireNonNull(tokens.get(tag.getKey())),
                    Set.of(tag.getKey())))
            .toList();
    var failures = elements(oracle.given().get("held")).stream().map(JsonNode::asText).toList();
    var points = ThresholdSweep.of(rules, failures);
    assertThat(points).hasSameSizeAs(elements(oracle.expected()));
    for (int i = 0; i < points.size(); i++) {
      var expected = oracle.expected().get(i);
      assertThat(points.get(i))
          .isEqualTo(
              new ThresholdSweep.Point(
                  expected.get("T").asInt(),
                  expected.get("rules").size(),
                  expected.get("tokens").asInt(),
                  expected.get("prevented").asInt(),
                  expected.get("of").asInt()));
    }
  }

  private static void front(Oracle oracle) {
    var rules = new ArrayList<ParetoFront.Priced>();
    oracle
        .given()
        .properties()
        .forEach(rule -> {
          var catches = new HashSet<Integer>();
          rule.getValue().get(1).forEach(failure -> catches.add(failure.asInt()));
          rules.add(new ParetoFront.Priced(rule.getKey(), rule.getValue().get(0).asInt(), catches));
        });
    var expected =
        elements(oracle.expected()).stream()
            .map(point ->
                new ParetoFront.Point(
                    point.get(0).asInt(),
                    point.get(1).asInt(),
                    elements(point.get(2)).stream().map(JsonNode::asText).toList()))
            .toList();
    assertThat(ParetoFront.of(rules).points()).isEqualTo(expected);
    assertThat(ParetoFront.greedyOrder(rules)).containsExactly("R1", "R4", "R3");
  }

  private static void game(Oracle oracle) {
    var worth = new HashMap<Integer, Double>();
    oracle
        .given()
        .properties()
        .forEach(subset -> worth.put(bits(subset.getKey()), subset.getValue().asDouble()));
    var game = new ShapleyGame(3, worth::get);
    var shares = game.shares(1, 1);
    var without = game.leaveOneOut();
    for (int player = 0; player < 3; player++) {
      var name = "ABC".substring(player, player + 1);
      assertThat(shares[player].value())
          .isCloseTo(
              oracle.expected().get("shapley").get(name).asDouble(), within(oracle.tolerance()));
      assertThat(without[player]).isEqualTo(oracle.expected().get("loo").get(name).asDouble());
    }
  }

  private static int bits(String players) {
    return players.chars().map(player -> 1 << (player - 'A')).sum();
  }

  private static int integer(Oracle oracle, int place) {
    return oracle.given().get(place).asInt();
  }

  private static double[] doubles(JsonNode array) {
    return elements(array).stream().mapToDouble(JsonNode::asDouble).toArray();
  }

  private static double[][] matrix(JsonNode rows) {
    return elements(rows).stream().map(EvaluationOraclesTest::doubles).toArray(double[][]::new);
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
