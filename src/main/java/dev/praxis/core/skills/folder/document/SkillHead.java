package dev.praxis.core.skills.folder.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// The front matter of a `SKILL.md`: values to read, and the lines each stands on, so that one can
/// be changed without touching another. Many in the wild are no valid YAML (a colon in a
/// description); those are read line by line.
///
/// @param values text, lists and maps, as YAML has them before any type is guessed
/// @param entries of the first level, in order
/// @param start of the lines between the fences
/// @param end behind them
/// @param fault why it is no YAML; null where it is
record SkillHead(
    Map<String, Object> values, List<Entry> entries, int start, int end, @Nullable String fault) {
  /// Whole lines of one key.
  record Entry(String key, int start, int end) {}

  private static final int LONGEST = 64 * 1024;
  private static final Pattern FENCE = Pattern.compile("---[ \\t]*");
  private static final Pattern KEY =
      Pattern.compile("(?:\"([^\"]+)\"|'([^']+)'|([^\\s#:'\"\\-][^:]*?))[ \\t]*:(?:[ \\t].*)?");

  /// Of a whole document; empty where it begins with no front matter.
  static Optional<SkillHead> of(String text) {
    var lines = TextLine.of(text);
    if (lines.isEmpty() || !FENCE.matcher(withoutMark(lines.getFirst().text())).matches()) {
      return Optional.empty();
    }
    for (int i = 1; i < lines.size(); i++) {
      if (FENCE.matcher(lines.get(i).text()).matches()) {
        return Optional.of(read(text, lines.subList(1, i), lines.get(0).end()));
      }
      if (lines.get(i).end() > LONGEST) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// A value as text; empty where there is none, or it is no text.
  Optional<String> text(String key) {
    return values.get(key) instanceof String value && !value.isBlank()
        ? Optional.of(value.strip())
        : Optional.empty();
  }

  /// A value below `metadata`.
  Optional<String> metadata(String key) {
    return values.get("metadata") instanceof Map<?, ?> map
            && map.get(key) instanceof String value
            && !value.isBlank()
        ? Optional.of(value.strip())
        : Optional.empty();
  }

  Optional<Entry> entry(String key) {
    return entries.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  private static SkillHead read(String text, List<TextLine> lines, int start) {
    int end = lines.isEmpty() ? start : lines.getLast().end();
    var entries = entries(lines);
    try {
      var settings =
          LoadSettings.builder()
              .setSchema(new FailsafeSchema())
              .setAllowDuplicateKeys(true)
              .setMaxAliasesForCollections(20)
              .setCodePointLimit(LONGEST)
              .build();
      var value = new Load(settings).loadFromString(text.substring(start, end));
      if (value instanceof Map<?, ?> map) {
        return new SkillHead(texts(map), entries, start, end, null);
      }
      var fault = value == null ? null : "the front matter is no list of keys and values";
      return new SkillHead(Map.of(), entries, start, end, fault);
    } catch (YamlEngineException | StackOverflowError e) {
      var fault = "the front matter is no valid YAML, and is read line by line";
      return new SkillHead(byLine(entries, text), entries, start, end, fault);
    }
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    var texts = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> texts.put(String.valueOf(key), value == null ? "" : value));
    return texts;
  }

  private static List<Entry> entries(List<TextLine> lines) {
    var entries = new ArrayList<Entry>();
    for (var line : lines) {
      var key = KEY.matcher(line.text());
      if (key.matches()) {
        entries.add(new Entry(keyOf(key), line.start(), line.end()));
      } else if (!entries.isEmpty() && !line.text().isBlank() && !line.text().startsWith("#")) {
        var last = entries.removeLast();
        entries.add(new Entry(last.key(), last.start(), line.end()));
      }
    }
    return entries;
  }

  private static String keyOf(Matcher key) {
    for (int group = 1; group <= 3; group++) {
      if (key.group(group) != null) {
        return key.group(group).strip();
      }
    }
    throw new IllegalStateException("one of the three is there where it matches");
  }

  private static Map<String, Object> byLine(List<Entry> entries, String text) {
    var values = new LinkedHashMap<String, Object>();
    for (var entry : entries) {
      var raw = text.substring(entry.start(), entry.end());
      values.put(entry.key(), scalar(raw.substring(raw.indexOf(':') + 1)));
    }
    return values;
  }

  /// What a person meant: lines joined, a block's sign and quotes around the whole taken away.
  private static String scalar(String raw) {
    var joined =
        raw.strip().replaceFirst("^[>|][+-]?\\d?\\s*\\R", "").replaceAll("\\s*\\R\\s*", " ");
    boolean quoted =
        joined.length() > 1
            && (joined.charAt(0) == '"' || joined.charAt(0) == '\'')
            && joined.charAt(joined.length() - 1) == joined.charAt(0);
    return (quoted ? joined.substring(1, joined.length() - 1) : joined).strip();
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
