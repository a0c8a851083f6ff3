package dev.praxis.core.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.rules.lint.injection.InjectionScreen;
import dev.praxis.core.rules.lint.pair.PairReader;
import dev.praxis.core.rules.lint.pair.Pairs;
import dev.praxis.core.rules.lint.pair.Relation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds lint against cases that were written before its rules; see `docs/accuracy.md`.
class LintCasesTest {
  private static final Pattern UNSEEN = Pattern.compile("\\\\u\\{([0-9A-F]+)}");
  private static final double FLOOR = 0.9;
  private static final double RECALL = 0.7;

  private final PairReader reader = new PairReader();

  @ParameterizedTest
  @ValueSource(strings = {"tune", "score"})
  void tellsContradictionsFromDifferentScopesAndParaphrases(String part) {
    assertGood(
        cases("contradictions", part),
        row -> row.get(1).equals("contradiction"),
        row -> relation(row) instanceof Relation.Contradiction);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tune", "score"})
  void tellsRepetitionsFromRulesThatShareWords(String part) {
    assertGood(
        cases("duplicates", part),
        row -> !row.get(1).equals("none"),
        row -> relation(row) != null && !(relation(row) instanceof Relation.Contradiction));
  }

  /// Of sets written later much is not seen; what is told has to be right.
  @ParameterizedTest
  @CsvSource({
    "contradictions,second,0.85", "contradictions,more,0.75",
    "contradictions,third,0.85", "contradictions,fourth,0.55",
    "duplicates,second,0.9", "duplicates,more,0.9",
    "duplicates,third,0.75", "duplicates,fourth,0.8"
  })
  void accusesNoPairOfALaterSetWrongly(String name, String part, double recall) {
    boolean clashes = name.equals("contradictions");
    var cases = cases(name, part);
    var told =
        cases.stream()
            .filter(row ->
                clashes ? relation(row) instanceof Relation.Contradiction : relation(row) != null)
            .toList();
    long wanted = cases.stream().filter(row -> !row.get(1).equals("none")).count();

    assertThat((double) told.size() / wanted).isGreaterThanOrEqualTo(recall);
    assertThat(told)
        .allSatisfy(row -> {
          assertThat(row.get(1)).isNotEqualTo("none");
          assertThat(relation(row) instanceof Relation.Contradiction).isEqualTo(clashes);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tune", "score", "third"})
  void tellsAttacksFromRulesThatSpeakOfThem(String part) {
    assertGood(
        cases("injections", part),
        row -> row.get(1).equals("attack"),
        row -> !InjectionScreen.findings(unescaped(row.get(2))).isEmpty());
  }

  /// Lines are looked up by what they share; a pair that is never looked at is never told.
  @ParameterizedTest
  @ValueSource(strings = {"contradictions", "duplicates"})
  void comparesEveryPairOfWhichThereIsSomethingToSay(String name) {
    var parts = Stream.of("tune", "score", "second", "more", "third", "fourth");
    var rows = parts.flatMap(part -> cases(name, part).stream()).toList();
    var related = rows.stream().filter(row -> relation(row) != null).toList();

    assertThat(related)
        .hasSizeGreaterThan(20)
        .allSatisfy(row -> {
          var one = reader.read(row.get(2), Set.of()).kinship();
          var other = reader.read(row.get(3), Set.of()).kinship();
          assertThat(one.carried()).containsAnyElementsOf(other.sought());
          assertThat(other.carried()).containsAnyElementsOf(one.sought());
        });
  }

  private @Nullable Relation relation(List<String> row) {
    return Pairs.compare(reader.read(row.get(2), Set.of()), reader.read(row.get(3), Set.of()))
        .orElse(null);
  }

  private static void assertGood(
      List<List<String>> cases, Predicate<List<String>> positive, Predicate<List<String>> found) {
    var hits = cases.stream().filter(found).toList();
    long right = hits.stream().filter(positive).count();
    long wanted = cases.stream().filter(positive).count();
    var wrong = cases.stream().filter(row -> positive.test(row) != found.test(row)).toList();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(30);
    assertThat((double) right / hits.size()).as("precision; wrong: %s", wrong).isGreaterThan(FLOOR);
    assertThat((double) right / wanted).as("recall; wrong: %s", wrong).isGreaterThan(RECALL);
  }

  private static List<List<String>> cases(String name, String part) {
    return lines("/rules/" + name + ".tsv").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t")))
        .filter(row -> row.getFirst().equals(part))
        .toList();
  }

  private static List<String> lines(String place) {
    try (var stream = LintCasesTest.class.getResourceAsStream(place)) {
      return new String(
              Objects.requireNonNull(stream, place).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(place, e);
    }
  }

  private static String unescaped(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }
}
