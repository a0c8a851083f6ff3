package dev.praxis.core.mining.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// How people who write one language correct an agent, read from `speech/<code>.txt`: sections of
/// expressions, one a cue; `[words]`, by which the language is known; `[names]`, parts of
/// expressions that others use as `{name}`; `[guard]`, what must not stand before a reproach: "what
/// you changed" blames nobody.
public final class LanguagePack {
  private static final Set<Cue> REPROACHES =
      Set.of(Cue.COMPLAINT, Cue.ACT, Cue.CHECK, Cue.OBJECTION);
  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final String code;
  private final Set<String> words;
  private final Pattern guard;
  private final WordStarts cues;

  private LanguagePack(String code, Set<String> words, Pattern guard, WordStarts cues) {
    this.code = code;
    this.guard = guard;
    this.words = Set.copyOf(words);
    this.cues = cues;
  }

  static LanguagePack shipped(String code) {
    return of(code, lines("/speech/" + code + ".txt"));
  }

  /// Reads a pack.
  ///
  /// @throws IllegalStateException where it has a section that is no cue
  static LanguagePack of(String code, List<String> lines) {
    var words = new HashSet<String>();
    var names = new HashMap<String, String>();
    var expressions = new EnumMap<Cue, List<String>>(Cue.class);
    var guard = NEVER;
    var section = "";
    for (var line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1);
      } else if (section.equals("words")) {
        words.addAll(List.of(line.split("\\s+")));
      } else if (section.equals("names")) {
        var parts = line.split(" = ", 2);
        names.put(parts[0], parts[1]);
      } else if (section.equals("guard")) {
        guard = Pattern.compile(line, Pattern.UNICODE_CHARACTER_CLASS);
      } else {
        expressions
            .computeIfAbsent(cue(code, section), _ -> new ArrayList<>())
            .add(filled(line, names));
      }
    }
    return new LanguagePack(code, words, guard, new WordStarts(expressions));
  }

  private static Cue cue(String code, String section) {
    for (var cue : Cue.values()) {
      if (cue.section().equals(section)) {
        return cue;
      }
    }
    throw new IllegalStateException("the language pack " + code + " has no cue named " + section);
  }

  private static String filled(String expression, Map<String, String> names) {
    var filled = expression;
    for (var name : names.entrySet()) {
      filled = filled.replace("{" + name.getKey() + "}", name.getValue());
    }
    return filled;
  }

  private static List<String> lines(String resource) {
    try (var stream =
            Objects.requireNonNull(
                LanguagePack.class.getResourceAsStream(resource), resource + " is missing");
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// ISO 639-1: `en`.
  public String code() {
    return code;
  }

  boolean knows(String word) {
    return words.contains(word);
  }

  boolean fits(Cue cue, String plain) {
    return !cues(plain, Set.of(cue)).isEmpty();
  }

  /// Which of the cues a sentence has.
  Set<Cue> cues(String plain, Set<Cue> wanted) {
    var places = cues.first(plain, wanted);
    places.entrySet().removeIf(found -> isGuarded(found.getKey(), found.getValue(), plain));
    return places.keySet();
  }

  /// The words by which a sentence has one of the cues.
  List<String> phrases(String plain, Set<Cue> wanted) {
    return cues.phrases(plain, wanted);
  }

  private boolean isGuarded(Cue cue, int from, String plain) {
    return REPROACHES.contains(cue)
        && from > 0
        && guard.matcher(plain.substring(0, from).stripTrailing()).find();
  }
}
