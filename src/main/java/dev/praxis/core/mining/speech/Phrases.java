package dev.praxis.core.mining.speech;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/// Kinds of phrases by name, each a list of regular expressions: a data file a language. All
/// languages apply at once, for people mix them.
public final class Phrases {
  private final Map<String, AnyOf> kinds;

  private Phrases(Map<String, AnyOf> kinds) {
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
    var kinds = new HashMap<String, AnyOf>();
    lists.forEach((kind, list) -> kinds.put(kind, new AnyOf(list)));
    return new Phrases(kinds);
  }

  /// Whether a text has a phrase of a kind; no text has one of a kind that no file has.
  public boolean found(String kind, String text) {
    var any = kinds.get(kind);
    return any != null && any.fits(text);
  }

  /// Where every phrase of a kind stands, in order.
  public List<MatchResult> all(String kind, String text) {
    var any = kinds.get(kind);
    return any == null ? List.of() : any.places(text);
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
