package dev.praxis.desktop.sessions.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What somebody typed into the query field, understood: words to search for, keys that narrow
/// (`project:harbor-api outcome:failure "exact words"`), and what of it means nothing.
///
/// @param words as typed, without the keys
/// @param unknown keys there are not, and values no session has, as typed
public record QueryText(String words, Filters filters, List<Unknown> unknown) {
  private static final Pattern PART =
      Pattern.compile("([A-Za-z]+):(\"[^\"]*\"?|\\S*)|\"[^\"]*\"?|\\S+");

  /// A part that means nothing.
  ///
  /// @param keyKnown the key is one, only no session has the value
  public record Unknown(String key, String value, boolean keyKnown) {}

  public QueryText {
    unknown = List.copyOf(unknown);
  }

  public static QueryText of(String typed, KnownValues known) {
    var words = new ArrayList<String>();
    var unknown = new ArrayList<Unknown>();
    var filters = Filters.NONE;
    for (var part : PART.matcher(typed).results().toList()) {
      if (part.group(1) == null || looksLikeText(part)) {
        words.add(part.group());
      } else {
        var narrowed = narrow(part.group(1), unquoted(part.group(2)), known, unknown);
        filters = filters.and(narrowed);
      }
    }
    return new QueryText(String.join(" ", words), filters, unknown);
  }

  /// An address or a path in C: is searched for, not understood.
  private static boolean looksLikeText(MatchResult part) {
    var value = part.group(2);
    return value.startsWith("/") || value.startsWith("\\") || value.startsWith(":");
  }

  private static Filters narrow(
      String key, String value, KnownValues known, List<Unknown> unknown) {
    var group = FacetGroup.of(key);
    if (group.isEmpty()) {
      unknown.add(new Unknown(key, value, false));
      return Filters.NONE;
    }
    if (value.isEmpty()) {
      return Filters.NONE;
    }
    var values = known.matching(group.get(), value);
    if (values.isEmpty()) {
      unknown.add(new Unknown(key, value, true));
      return Filters.NONE;
    }
    return Filters.NONE.with(group.get(), new LinkedHashSet<>(values));
  }

  private static String unquoted(String value) {
    return value.replace("\"", "");
  }
}
