package dev.praxis.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
  private final RuleCatalogue catalogue = new RuleCatalogue();
  private final TokenCounter tokens = new TokenCounter();

  @Test
  void holdsTheRulesOfTheLabelledExampleWordForWord() {
    assertThat(ruleFor("forgot_to_run_tests"))
        .isEqualTo(
            "Always run the test suite and confirm it is green before reporting a task done.");
    assertThat(ruleFor("committed_without_asking"))
        .isEqualTo(
            "Never commit or push unless the user explicitly asks; stage the work and wait.");
    assertThat(ruleFor("used_wrong_model_id"))
        .isEqualTo(
            "Use the model id 'claude-opus-4-8'; check the model id before sending any LLM call.");
    assertThat(ruleFor("skipped_link_check"))
        .isEqualTo(
            "Validate every cross-link and include path builds before claiming a chapter is done.");
  }

  @Test
  void hasNoRuleForAccidents() {
    assertThat(catalogue.find("flaky_network_once")).isEmpty();
    assertThat(catalogue.find("typo_in_filename_once")).isEmpty();
  }

  @Test
  void namesEachTagOnceInSnakeCase() {
    assertThat(catalogue.entries())
        .hasSizeGreaterThanOrEqualTo(24)
        .extracting(RuleCatalogue.Entry::tag)
        .doesNotHaveDuplicates()
        .allMatch(tag -> tag.matches("[a-z]+(_[a-z]+)*"));
  }

  @Test
  void everyRuleIsShort() {
    assertThat(catalogue.entries())
        .extracting(RuleCatalogue.Entry::rule)
        .allSatisfy(rule -> assertThat(tokens.countLine(rule)).as(rule).isLessThanOrEqualTo(30));
  }

  @Test
  void everyEntryIsASentenceAndARule() {
    assertThat(catalogue.entries())
        .allSatisfy(entry -> {
          assertThat(entry.sentence()).matches("[A-Z].*[.]");
          assertThat(RuleText.checked(entry.rule())).isEqualTo(entry.rule()).endsWith(".");
        });
  }

  private String ruleFor(String tag) {
    return catalogue.find(tag).orElseThrow().rule();
  }
}
