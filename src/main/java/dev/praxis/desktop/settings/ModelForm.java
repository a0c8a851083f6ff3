package dev.praxis.desktop.settings;

import dev.praxis.core.Problem;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelPrice.PerMillion;
import dev.praxis.core.model.Provider;
import dev.praxis.core.model.settings.ModelSettings;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The settings of a model as they are typed. Empty fields have a meaning of their own.
///
/// @param baseUrl empty for the vendor's own address
/// @param most dollars a job may cost; empty for the usual limit
/// @param seconds for one answer; empty for the usual patience
/// @param priceIn dollars for a million tokens sent; empty, with the other, for the price list
/// @param priceOut dollars for a million tokens answered
record ModelForm(
    Provider provider,
    String baseUrl,
    String model,
    String most,
    String seconds,
    String priceIn,
    String priceOut) {

  static final ModelForm EMPTY = new ModelForm(Provider.ANTHROPIC, "", "", "", "", "", "");

  static ModelForm of(ModelSettings settings) {
    var where = settings.where();
    var price = settings.price();
    return new ModelForm(
        where.provider(),
        where.baseUrl().equals(where.provider().home()) ? "" : where.baseUrl().toString(),
        where.model(),
        plain(settings.most()),
        String.valueOf(settings.deadline().toSeconds()),
        price == null ? "" : plain(price.in()),
        price == null ? "" : plain(price.out()));
  }

  /// @throws Problem where a field does not say what it should
  ModelSettings settings() {
    var settings = ModelSettings.of(provider, baseUrl.strip(), model.strip()).at(price());
    var limited = most.isBlank() ? settings : settings.costingAtMost(dollars(most));
    return seconds.isBlank()
        ? limited
        : limited.within(Duration.ofSeconds((long) number(seconds, "whole seconds, like 60")));
  }

  /// Where its key is looked for, also before a model has a name.
  ModelAddress address() {
    return ModelSettings.of(provider, baseUrl.strip(), model.isBlank() ? "any" : model.strip())
        .where();
  }

  private @Nullable PerMillion price() {
    if (priceIn.isBlank() && priceOut.isBlank()) {
      return null;
    }
    if (priceIn.isBlank() || priceOut.isBlank()) {
      throw new Problem("A price has two parts.", "Give both, or leave both out.");
    }
    return new PerMillion(dollars(priceIn), dollars(priceOut));
  }

  private static double dollars(String typed) {
    return number(typed, "dollars, like 0.50");
  }

  private static double number(String typed, String what) {
    try {
      double number = new BigDecimal(typed.strip()).doubleValue();
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below, with what is below 0
    }
    throw new Problem("“%s” is no number from 0.".formatted(typed.strip()), "Give " + what + ".");
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
