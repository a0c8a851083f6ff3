package dev.praxis.core.skills.forming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.skills.forming.joining.Opposites;
import dev.praxis.core.skills.forming.joining.SkillLikeness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The threshold from which on two skills are one, held against pairs written for it. Prints the
/// table of `docs/accuracy.md`.
class SkillThresholdTest {
  private record Pair(boolean same, double similarity, boolean opposed) {}

  @Test
  void fewPairsThatDifferAreTakenForOne() throws IOException {
    var pairs = pairs();
    for (int hundredths = 60; hundredths <= 90; hundredths += 2) {
      print(pairs, hundredths / 100.0);
    }
    long right = joined(pairs, SkillLikeness.THRESHOLD, true);
    long wrong = joined(pairs, SkillLikeness.THRESHOLD, false);

    assertThat(pairs).hasSizeGreaterThanOrEqualTo(40);
    assertThat((double) right / (right + wrong)).as("precision").isGreaterThan(0.9);
    assertThat((double) right / pairs.stream().filter(Pair::same).count())
        .as("recall")
        .isGreaterThan(0.65);
  }

  private static void print(List<Pair> pairs, double threshold) {
    long right = joined(pairs, threshold, true);
    long wrong = joined(pairs, threshold, false);
    long missed = pairs.stream().filter(Pair::same).count() - right;
    System.out.printf("%.2f right %d wrong %d missed %d%n", threshold, right, wrong, missed);
  }

  private static long joined(List<Pair> pairs, double threshold, boolean same) {
    return pairs.stream()
        .filter(pair -> pair.same == same && !pair.opposed && pair.similarity >= threshold)
        .count();
  }

  private static List<Pair> pairs() throws IOException {
    var embedder = new Embedder();
    try (var file = SkillThresholdTest.class.getResourceAsStream("/skills/same-or-not.tsv")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> {
            var cells = line.split("\t", -1);
            double similarity = embedder.embed(cells[1]).similarity(embedder.embed(cells[2]));
            return new Pair(cells[0].equals("same"), similarity, Opposites.are(cells[1], cells[2]));
          })
          .toList();
    }
  }
}
