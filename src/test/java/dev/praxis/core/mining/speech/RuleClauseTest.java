package dev.praxis.core.mining.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.speech.RuleClause.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleClauseTest {
  private final CorrectionReader reader = new CorrectionReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no, use pnpm here, not npm                | use pnpm here, not npm                | pnpm           | DO     | here
          never push to main                        | never push to main                    | push main      | DO_NOT | never
          please always run the linter              | always run the linter                 | linter         | DO     | always
          don't touch the vendor folder             | don't touch the vendor folder         | touch vendor folder | DO_NOT | ''
          """)
  void takesTheClauseApart(
      String said, String text, String object, Polarity polarity, String scope) {
    assertThat(RuleClause.of(said)).isEqualTo(new RuleClause(text, object, polarity, scope));
  }

  @Test
  void choosesTheSentenceThatDemands() {
    var corrections =
        reader.weigh("That is red now. Never commit without asking me.", Surroundings.PLAIN);

    assertThat(RuleClause.of(corrections))
        .hasValueSatisfying(clause -> {
          assertThat(clause.text()).startsWith("Never commit");
          assertThat(clause.polarity()).isEqualTo(Polarity.DO_NOT);
        });
  }

  @Test
  void findsNoneInABareComplaint() {
    assertThat(RuleClause.of(reader.weigh("same error", Surroundings.PLAIN))).isEmpty();
  }
}
