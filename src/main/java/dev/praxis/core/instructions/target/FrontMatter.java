package dev.praxis.core.instructions.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The lines between `---` at the head of an instruction file. Read leniently: what people write
/// there, `globs: **/*.ts` for one, is often no YAML, and agents take it all the same.
public final class FrontMatter {
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z][\\w-]*)\\s*:(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
  private static final List<String> EVERYTHING = List.of("**", "**/*", "*");
  private static final int NOWHERE = -1;

  private final Map<String, List<String>> values = new HashMap<>();

  private FrontMatter() {}

  /// Empty where the file has none.
  public static Optional<FrontMatter> in(String text) {
    var lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    int end = end(lines);
    if (end == NOWHERE) {
      return Optional.empty();
    }
    var read = new FrontMatter();
    var key = "";
    for (var line : lines.subList(1, end)) {
      var item = ITEM.matcher(line);
      var entry = ENTRY.matcher(line);
      if (item.matches()) {
        read.add(key, item.group(1));
      } else if (entry.matches()) {
        key = entry.group(1);
        read.add(key, entry.group(2));
      }
    }
    return Optional.of(read);
  }

  /// How many lines of the file it takes, its fences included; 0 where there is none.
  public static int length(List<String> lines) {
    return end(lines) + 1;
  }

  /// Only real front matter is: a rule between two lines of `---` further down is not.
  private static int end(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
      return NOWHERE;
    }
    int end = lines.subList(1, lines.size()).stream().map(String::strip).toList().indexOf("---");
    return end < 0 ? NOWHERE : end + 1;
  }

  private void add(String key, String value) {
    var list = values.computeIfAbsent(key, _ -> new ArrayList<>());
    if (!value.isBlank()) {
      list.add(value.strip());
    }
  }

  /// As it stands there, quotes and all; empty where the key is missing or has no value.
  String raw(String key) {
    return values.getOrDefault(key, List.of()).stream().collect(Collectors.joining(", "));
  }

  /// The globs of a key, written as a list or with commas between them. Globs for everything are
  /// left out: they restrict nothing.
  List<String> globs(String key) {
    return values.getOrDefault(key, List.of()).stream()
        .flatMap(value -> split(value).stream())
        .filter(glob -> !glob.isEmpty() && !EVERYTHING.contains(glob))
        .toList();
  }

  private static List<String> split(String value) {
    var list = value.startsWith("[") && value.endsWith("]");
    var inner = list ? value.substring(1, value.length() - 1) : value;
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < inner.length(); i++) {
      char sign = inner.charAt(i);
      depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
      if (sign == ',' && depth <= 0) {
        parts.add(unquoted(part.toString()));
        part.setLength(0);
      } else {
        part.append(sign);
      }
    }
    parts.add(unquoted(part.toString()));
    return parts;
  }

  private static String unquoted(String value) {
    return value.strip().replaceAll("^(['\"])(.*)\\1$", "$2").strip();
  }

  /// The front matter of a new file, with a blank line behind; empty where it needs none.
  ///
  /// @param globs none for a file that is always loaded
  static String of(Target target, List<String> globs) {
    return switch (target) {
      case CLAUDE_RULES -> globs.isEmpty() ? "" : fenced("paths:\n" + items(globs));
      case COPILOT_PATHS ->
          fenced("applyTo: \"%s\"\n".formatted(globs.isEmpty() ? "**" : String.join(",", globs)));
      case CURSOR ->
          fenced(
              "description: Rules learned from past failures\nglobs:%s\nalwaysApply: %b\n"
                  .formatted(
                      globs.isEmpty() ? "" : " " + String.join(",", globs), globs.isEmpty()));
      case CLAUDE, CLAUDE_LOCAL, AGENTS, GEMINI, COPILOT -> "";
    };
  }

  private static String items(List<String> globs) {
    return globs.stream().map("  - \"%s\"\n"::formatted).collect(Collectors.joining());
  }

  private static String fenced(String entries) {
    return "---\n" + entries + "---\n";
  }
}
