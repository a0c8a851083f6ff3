package dev.praxis.core.model;

import dev.praxis.core.session.Prices;
import dev.praxis.core.session.Tokens;
import org.jspecify.annotations.Nullable;

/// What tokens of one model cost.
///
/// @param model as the price list calls it
/// @param own a price that was told for a model the list may not have; else the list decides
public record ModelPrice(String model, @Nullable PerMillion own) {
  private static final double MILLION = 1_000_000;

  /// Dollars for a million tokens. Nothing for a model on one's own computer.
  public record PerMillion(double in, double out) {
    public static final PerMillion FREE = new PerMillion(0, 0);

    public PerMillion {
      if (!(in >= 0 && out >= 0)) {
        throw new IllegalArgumentException("a price cannot be less than nothing");
      }
    }
  }

  public ModelCost of(int tokensIn, int tokensOut) {
    if (own != null) {
      return ModelCost.of((tokensIn * own.in + tokensOut * own.out) / MILLION);
    }
    return Prices.estimate(model, new Tokens(Math.max(1, tokensIn), tokensOut, 0, 0))
        .map(ModelCost::of)
        .orElseGet(ModelCost::unknown);
  }
}
