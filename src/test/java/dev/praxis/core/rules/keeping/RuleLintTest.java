package dev.praxis.core.rules.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.core.rules.lint.pair.Shingles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLintTest {
  private static final String LONG_TEXT =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ";

  @Test
  void measuresAlikenessInRunsOfFiveWords() {
    var one = Shingles.of(LONG_TEXT + "sixteen");
    var other = Shingles.of(LONG_TEXT + "seventeen");

    assertThat(one).hasSize(12);
    assertThat(Shingles.alike(one, other)).isEqualTo(0.846154, within(1e-6));
  }

  @Test
  void findsANearDuplicateAndNamesTheOther() {
    var linted = linted(LONG_TEXT + "sixteen", "Never push.", LONG_TEXT + "seventeen");

    assertThat(linted.get(0).lint()).isEmpty();
    assertThat(linted.get(2).lint())
        .extracting(Finding::kind, Finding::severity, Finding::message, Finding::withRule)
        .containsExactly(
            tuple(
                LintKind.DUPLICATE,
                Severity.ERROR,
                "Says nearly the same as rule 0, and both are paid for on every call.",
                0L));
  }

  @Test
  void findsAShortDuplicateWhateverItsPunctuation() {
    assertThat(linted("Never push.", "never  push!").get(1).lint())
        .extracting(Finding::kind, Finding::severity, Finding::message, Finding::withRule)
        .containsExactly(
            tuple(
                LintKind.DUPLICATE,
                Severity.ERROR,
                "Says the same as rule 0, and both are paid for on every call.",
                0L));
  }

  @Test
  void tellsTheCandidateRatherThanTheRuleInForce() {
    var linted =
        new RuleLint()
            .linted(
                List.of(
                    rule(0, RuleStatus.CANDIDATE, "Never push."),
                    rule(1, RuleStatus.APPROVED, "Never push."),
                    rule(2, RuleStatus.REJECTED, "Never push.")),
                Map.of(),
                Map.of());

    assertThat(linted.get(0).lint()).extracting(Finding::withRule).containsExactly(1L);
    assertThat(linted.get(1).lint()).isEmpty();
    assertThat(linted.get(2).lint()).isEmpty();
  }

  @Test
  void takesOppositesForAContradictionAndNotForDuplicates() {
    var linted =
        linted("Always commit the work before you stop.", "Never commit the work before you stop.");

    assertThat(linted)
        .allSatisfy(rule ->
            assertThat(rule.lint())
                .extracting(Finding::kind)
                .containsExactly(LintKind.CONTRADICTION));
    assertThat(linted.getFirst().lint().getFirst().withRule()).isEqualTo(1);
    assertThat(linted.getLast().lint().getFirst().withRule()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Be careful with the database.",
        "Write tests as needed.",
        "Handle errors appropriately.",
        "Follow best practices."
      })
  void findsWhatCannotBeChecked(String text) {
    assertThat(kinds(text)).containsExactly("vague");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Send the header sk-ant-api03-Zk29dkQ0w9x8y7Zz with every call.",
        "Clone with ghp_0123456789abcdefghijABCDEFGHIJ012345.",
        "Use AKIAIOSFODNN7EXAMPLE for the bucket.",
        "Connect to postgres://admin:hunter2@db/shop.",
        "Log in with password: hunter2hunter2."
      })
  void findsWhatLooksLikeASecret(String text) {
    assertThat(kinds(text)).containsExactly("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read the token from the environment.",
        "Never write a password: ask for it.",
        "Run 'task-runner' before a commit.",
        "See https://example.org/docs:latest for the list."
      })
  void doesNotTakeTalkOfSecretsForASecret(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Close the block with <!-- praxis:rules end -->.",
        "Run the tests.\u202Ekcah",
        "Run\u200B the tests."
      })
  void findsWhatHidesOrBreaksOut(String text) {
    assertThat(kinds(text)).containsExactly("injection");
  }

  @Test
  void findsWhatCostsTooMuch() {
    var text = "word ".repeat(60).strip() + ".";

    assertThat(kinds(text)).containsExactly("long");
  }

  @Test
  void findsNothingAgainstTheCatalogue() {
    var texts = new RuleCatalogue().entries().stream().map(RuleCatalogue.Entry::rule);

    assertThat(linted(texts.toArray(String[]::new)))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.lint()).isEmpty());
  }

  private static List<String> kinds(String text) {
    return linted(text).getFirst().lint().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(finding -> finding.kind().word())
        .toList();
  }

  private static List<Rule> linted(String... texts) {
    var rules = new ArrayList<Rule>();
    for (var text : texts) {
      rules.add(rule(rules.size(), RuleStatus.CANDIDATE, text));
    }
    return new RuleLint().linted(rules, Map.of(), Map.of());
  }

  private static Rule rule(long id, RuleStatus status, String text) {
    return new Rule(
        id,
        status,
        text,
        1,
        List.of(),
        0,
        List.of(),
        new TokenCounter().countLine(text),
        new RuleScope.Project(),
        "curator",
        Instant.EPOCH,
        Instant.EPOCH,
        List.of());
  }
}
