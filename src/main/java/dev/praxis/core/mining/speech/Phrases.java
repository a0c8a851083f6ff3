package dev.praxis.core.mining.speech;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Kinds of phrases by name, each a list of regular expressions: a data file a language. All
/// languages apply at once, for people mix them.
public final class Phrases {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private final Map<String, Pattern> kinds;

  private Phrases(Map<String, Pattern> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /// Reads resources such as `/mining/claims.json`: one JSON object, kind to list.
  public static Phrases load(String... resources) {
    var lists = new HashMap<String, List<String>>();
    for (var resource : resources) {
      read(resource)
          .forEach(
              (kind, list) -> lists.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(list));
    }
    var kinds = new HashMap<String, Pattern>();
    lists.forEach((kind, list) -> kinds.put(kind, anyOf(list)));
    return new Phrases(kinds);
  }

  /// One expression that fits where any of `list` fits.
  static Pattern anyOf(List<String> list) {
    return Pattern.compile("(?:" + String.join(")|(?:", list) + ")", FLAGS);
  }

  public boolean found(String kind, String text) {
    return first(kind, text).isPresent();
  }

  /// Where the first phrase of a kind stands; nothing for a kind no file has.
  public Optional<MatchResult> first(String kind, String text) {
    var pattern = kinds.get(kind);
    if (pattern == null) {
      return Optional.empty();
    }
    var matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  /// Where every phrase of a kind stands, in order.
  public List<MatchResult> all(String kind, String text) {
    var pattern = kinds.get(kind);
    return pattern == null ? List.of() : pattern.matcher(text).results().toList();
  }

  private static Map<String, List<String>> read(String resource) {
    try (var json = Phrases.class.getResourceAsStream(resource)) {
      if (json == null) {
        throw new IllegalStateException(
            "a list of phrases is missing from the program: " + resource);
      }
      return new ObjectMapper().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
