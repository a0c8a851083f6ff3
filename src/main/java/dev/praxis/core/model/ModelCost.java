package dev.praxis.core.model;

import dev.praxis.core.session.Prices;
import java.time.YearMonth;
import java.util.Locale;
import java.util.OptionalDouble;

/// What something costs at a vendor, by list prices: an estimate without discounts.
///
/// @param dollars empty where the model has no price in the list
/// @param asOf the month of the price list
public record ModelCost(OptionalDouble dollars, YearMonth asOf) {

  public static ModelCost of(double dollars) {
    return new ModelCost(OptionalDouble.of(dollars), Prices.asOf());
  }

  public static ModelCost unknown() {
    return new ModelCost(OptionalDouble.empty(), Prices.asOf());
  }

  /// Unknown where one of both is.
  public ModelCost plus(ModelCost more) {
    return dollars.isPresent() && more.dollars.isPresent()
        ? of(dollars.getAsDouble() + more.dollars.getAsDouble())
        : unknown();
  }

  /// As a person reads it: `$0.0123 by list prices of 2025-11`.
  public String inWords() {
    return dollars.isPresent()
        ? "%s by list prices of %s".formatted(amount(dollars.getAsDouble()), asOf)
        : "an unknown amount (the price list of %s does not have this model)".formatted(asOf);
  }

  /// Cents, and as many digits more as a small amount needs.
  static String amount(double dollars) {
    return String.format(Locale.ROOT, dollars == 0 || dollars >= 1 ? "$%.2f" : "$%.4f", dollars);
  }
}
