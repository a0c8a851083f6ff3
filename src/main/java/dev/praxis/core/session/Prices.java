package dev.praxis.core.session;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What a session cost: as its transcript tells, or else by the public list prices of its model.
/// The latter is an estimate that knows no discounts.
public final class Prices {
  private static final double MILLION = 1_000_000;

  /// Writing to a cache costs so much more than fresh input.
  private static final double WRITING = 0.25;

  /// The first whose beginning fits counts. Dollars a million tokens, as published in 2025.
  private static final List<Price> LIST =
      List.of(
          new Price("claude-opus-4-1", 15, 75, 1.5),
          new Price("claude-opus-4-2025", 15, 75, 1.5),
          new Price("claude-3-opus", 15, 75, 1.5),
          new Price("claude-opus-4", 5, 25, 0.5),
          new Price("claude-sonnet", 3, 15, 0.3),
          new Price("claude-3-7-sonnet", 3, 15, 0.3),
          new Price("claude-3-5-sonnet", 3, 15, 0.3),
          new Price("claude-haiku-4-5", 1, 5, 0.1),
          new Price("claude-3-5-haiku", 0.8, 4, 0.08),
          new Price("gpt-5-mini", 0.25, 2, 0.025),
          new Price("gpt-5-nano", 0.05, 0.4, 0.005),
          new Price("gpt-5", 1.25, 10, 0.125),
          new Price("gpt-4.1-mini", 0.4, 1.6, 0.1),
          new Price("gpt-4.1", 2, 8, 0.5),
          new Price("gpt-4o-mini", 0.15, 0.6, 0.075),
          new Price("gpt-4o", 2.5, 10, 1.25),
          new Price("gemini-2.5-pro", 1.25, 10, 0.31),
          new Price("gemini-2.5-flash", 0.3, 2.5, 0.075));

  private Prices() {}

  private record Price(String model, double in, double out, double cached) {
    double of(Tokens tokens) {
      double written = tokens.cacheWritten() * in * WRITING;
      return (tokens.in() * in + written + tokens.out() * out + tokens.cached() * cached) / MILLION;
    }

    String sql(String session) {
      return String.format(
          Locale.ROOT,
          "WHEN %1$s.model GLOB '%2$s*' THEN (%1$s.tokens_in * %3$s"
              + " + %1$s.tokens_cache_written * %6$s"
              + " + %1$s.tokens_out * %4$s + %1$s.tokens_cached * %5$s) / %7$s",
          session,
          model,
          in,
          out,
          cached,
          in * WRITING,
          MILLION);
    }
  }

  /// In dollars; empty where nothing tells it.
  public static OptionalDouble of(Session session) {
    var told = session.usage().costUsd();
    return told == null ? estimate(session.model(), session.tokens()) : OptionalDouble.of(told);
  }

  /// Empty where the model has no price here or no token was reported.
  static OptionalDouble estimate(String model, Tokens tokens) {
    return tokens.equals(Tokens.NONE)
        ? OptionalDouble.empty()
        : LIST.stream()
            .filter(price -> model.startsWith(price.model()))
            .mapToDouble(price -> price.of(tokens))
            .findFirst();
  }

  /// What orders sessions as their costs do.
  ///
  /// @param session what the row is called where the SQL stands
  static String sql(String session) {
    return LIST.stream()
        .map(price -> price.sql(session))
        .collect(
            Collectors.joining(
                " ", "coalesce(" + session + ".cost_usd, nullif(CASE ", " END, 0))"));
  }
}
