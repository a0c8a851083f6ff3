package dev.praxis.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PricesTest {
  private static final long MILLION = 1_000_000;

  @ParameterizedTest
  @CsvSource({
    "claude-opus-4-20250514, 15, 75",
    "claude-opus-4-1-20250805, 15, 75",
    "claude-opus-4-5-20251101, 5, 25",
    "claude-opus-4-8, 5, 25",
    "claude-3-5-sonnet-20240620, 3, 15",
    "claude-sonnet-4-5, 3, 15",
    "claude-3-5-haiku-20241022, 0.8, 4",
    "claude-haiku-4-5-20251001, 1, 5",
    "gpt-5, 1.25, 10",
  })
  void aMillionTokensCostWhatTheListSays(String model, double in, double out) {
    assertThat(Prices.estimate(model, new Tokens(MILLION, 0, 0, 0))).contains(in);
    assertThat(Prices.estimate(model, new Tokens(0, MILLION, 0, 0))).contains(out);
    assertThat(Prices.estimate(model, new Tokens(0, 0, MILLION, 0)).orElseThrow())
        .isCloseTo(in / 10, within(1e-9));
  }

  @Test
  void writingToACacheCostsAQuarterMoreThanFreshInput() {
    assertThat(Prices.estimate("claude-sonnet-4", new Tokens(MILLION, 0, 0, MILLION)))
        .contains(3.75);
    assertThat(Prices.estimate("gpt-5", new Tokens(MILLION, 0, 0, MILLION))).contains(1.25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpt-5-mini", "gpt-5.3-codex", "claude-3-opus-20240229", "mine"})
  void aModelOutsideTheListHasNoEstimate(String model) {
    assertThat(Prices.estimate(model, new Tokens(MILLION, MILLION, 0, 0))).isEmpty();
  }

  @Test
  void withoutTokensThereIsNoEstimate() {
    assertThat(Prices.estimate("gpt-5", Tokens.NONE)).isEmpty();
  }

  @Test
  void theOrderIsByTheSamePrices() {
    assertThat(Prices.sql("s"))
        .contains("s.model = 'claude-opus-4-1' OR s.model GLOB 'claude-opus-4-1-2*'")
        .startsWith("coalesce(s.cost_usd, ");
  }
}
