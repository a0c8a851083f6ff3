package dev.praxis.core.session.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What somebody typed to find sessions, understood: words to search for, keys that narrow
/// (`project:api -outcome:success err>0 after:2026-05-01 "exact words"`), and what of it means
/// nothing.
///
/// @param words as typed, without the keys
/// @param unknown keys there are not, and values no session has, as typed
public record QueryLine(String words, Filters filters, List<Unknown> unknown) {
  private static final Pattern PART =
      Pattern.compile(
          "(-?)([A-Za-z]+):(\"[^\"]*\"?|\\S*)|([a-z]+)([<>]=?|=)(\\d+)(?=\\s|$)|\"[^\"]*\"?|\\S+");

  /// A part that means nothing.
  ///
  /// @param keyKnown the key is one, only no session has the value
  public record Unknown(String key, String value, boolean keyKnown) {}

  public QueryLine {
    unknown = List.copyOf(unknown);
  }

  public static QueryLine of(String typed, KnownValues known) {
    var reading = new Reading(known);
    PART.matcher(typed).results().forEach(reading::take);
    return new QueryLine(String.join(" ", reading.words), reading.filters, reading.unknown);
  }

  /// The value as it can stand after a key.
  public static String quoted(String value) {
    return value.isEmpty() || value.contains(" ") ? '"' + value + '"' : value;
  }

  private static final class Reading {
    private final KnownValues known;
    private final List<String> words = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private Filters filters = Filters.NONE;

    Reading(KnownValues known) {
      this.known = known;
    }

    void take(MatchResult part) {
      var measure = part.group(4) == null ? null : Measure.of(part.group(4)).orElse(null);
      if (measure != null) {
        var bounds = new ArrayList<>(filters.bounds());
        bounds.add(new Bound(measure, part.group(5), number(part.group(6))));
        filters = filters.bounded(bounds);
      } else if (part.group(2) == null || looksLikeText(part.group(3))) {
        words.add(part.group());
      } else {
        narrow(!part.group(1).isEmpty(), part.group(2), part.group(3));
      }
    }

    /// An address or a path in C: is searched for, not understood.
    private static boolean looksLikeText(String value) {
      return value.startsWith("/") || value.startsWith("\\") || value.startsWith(":");
    }

    private void narrow(boolean excluded, String key, String typed) {
      var value = typed.replace("\"", "");
      if (key.equals("after") || key.equals("before")) {
        day(key, value);
        return;
      }
      var facet = Facet.of(key).orElse(null);
      if (facet == null) {
        unknown.add(new Unknown(key, value, false));
      } else if (!typed.isEmpty()) {
        var values = value.isEmpty() ? List.of("") : known.matching(facet, value);
        if (values.isEmpty()) {
          unknown.add(new Unknown(key, value, true));
        }
        filters =
            filters.and(
                excluded ? Filters.NONE.without(facet, values) : Filters.NONE.only(facet, values));
      }
    }

    private void day(String key, String value) {
      if (value.isEmpty()) {
        return;
      }
      try {
        var day = LocalDate.parse(value);
        filters =
            filters.and(
                key.equals("after")
                    ? Filters.NONE.between(day, null)
                    : Filters.NONE.between(null, day));
      } catch (DateTimeException e) {
        unknown.add(new Unknown(key, value, true));
      }
    }

    /// More digits than fit mean only: very many.
    private static long number(String digits) {
      return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }
  }
}
