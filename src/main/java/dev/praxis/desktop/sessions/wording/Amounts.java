package dev.praxis.desktop.sessions.wording;

import java.util.Locale;

/// Amounts short enough for a column.
public final class Amounts {
  private static final int THOUSAND = 1_000;
  private static final int MILLION = 1_000_000;

  private Amounts() {}

  /// Three digits at most: `950`, `1.2k`, `34k`, `1.2M`.
  public static String compact(long amount) {
    if (amount < THOUSAND) {
      return Long.toString(amount);
    }
    // 999,500 would round to 1000k
    return amount < MILLION - THOUSAND / 2
        ? scaled((double) amount / THOUSAND, "k")
        : scaled((double) amount / MILLION, "M");
  }

  /// `12,345`.
  public static String exact(long amount) {
    return String.format(Locale.ENGLISH, "%,d", amount);
  }

  private static String scaled(double value, String unit) {
    return String.format(Locale.ENGLISH, value < 9.95 ? "%.1f%s" : "%.0f%s", value, unit);
  }
}
