package dev.praxis.core.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a session cost: as its transcript tells, or else estimated by the public list prices of its
/// model as they stood in the month of [#asOf]. An estimate knows neither discounts nor batches,
/// nor what was not reported; a model that is not in the list has none.
public final class Prices {
  private static final PriceList LIST = PriceList.shipped();

  private Prices() {}

  /// An amount of money.
  ///
  /// @param told by the transcript; else an estimate
  public record Cost(double dollars, boolean told) {}

  /// In dollars a million tokens, and how much dearer or cheaper than fresh input it is to write to
  /// a cache and to read from it. A model is meant by its name, with or without its date.
  private record Family(
      List<String> models, double in, double out, double cacheWritten, double cacheRead) {
    private static final double MILLION = 1_000_000;

    boolean holds(String model) {
      return models.stream().anyMatch(name -> model.equals(name) || model.startsWith(name + "-2"));
    }

    double of(Tokens tokens) {
      double input =
          tokens.in() + tokens.cacheWritten() * (cacheWritten - 1) + tokens.cached() * cacheRead;
      return (input * in + tokens.out() * out) / MILLION;
    }

    String sql(String session) {
      var named =
          models.stream()
              .flatMap(name ->
                  Stream.of(
                      "%s.model = '%s'".formatted(session, name),
                      "%s.model GLOB '%s-2*'".formatted(session, name)))
              .collect(Collectors.joining(" OR "));
      return String.format(
          Locale.ROOT,
          "WHEN %2$s THEN ((%1$s.tokens_in + %1$s.tokens_cache_written * %5$s"
              + " + %1$s.tokens_cached * %6$s) * %3$s + %1$s.tokens_out * %4$s) / %7$s",
          session,
          named,
          in,
          out,
          cacheWritten - 1,
          cacheRead,
          MILLION);
    }
  }

  /// `prices/list.json`.
  @JsonIgnoreProperties("currency")
  private record PriceList(String asOf, List<Family> families) {
    static PriceList shipped() {
      try (var file = Prices.class.getResourceAsStream("/prices/list.json")) {
        return new JsonMapper().readValue(Objects.requireNonNull(file), PriceList.class);
      } catch (IOException e) {
        throw new UncheckedIOException("prices/list.json", e);
      }
    }
  }

  /// When the prices were those of the list.
  public static YearMonth asOf() {
    return YearMonth.parse(LIST.asOf());
  }

  /// Empty where nothing tells it: no cost in the transcript, and no token or no price.
  public static Optional<Cost> of(Session session) {
    var told = session.usage().costUsd();
    return told == null
        ? estimate(session.model(), session.tokens()).map(dollars -> new Cost(dollars, false))
        : Optional.of(new Cost(told, true));
  }

  /// Dollars by the list; empty where there is no token, or no price for the model.
  public static Optional<Double> estimate(String model, Tokens tokens) {
    return tokens.equals(Tokens.NONE)
        ? Optional.empty()
        : LIST.families().stream()
            .filter(family -> family.holds(model))
            .map(family -> family.of(tokens))
            .findFirst();
  }

  /// What orders sessions as their costs do.
  ///
  /// @param session what the row is called where the SQL stands
  static String sql(String session) {
    return LIST.families().stream()
        .map(family -> family.sql(session))
        .collect(
            Collectors.joining(
                " ", "coalesce(" + session + ".cost_usd, nullif(CASE ", " END, 0))"));
  }
}
