package dev.praxis.core.skills.folder.document;

import java.util.Map;
import java.util.regex.Pattern;

/// Changes single values of a front matter and leaves every other line as it is.
final class HeadEdit {
  private static final String METADATA = "metadata";
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_/().,;'!?{}\\[\\]+=-]*(?: [A-Za-z0-9_/().,;'!?+=-]+)*");
  private static final Pattern NOT_TEXT =
      Pattern.compile("(?i)(?:true|false|yes|no|on|off|null|y|n|\\.nan)");

  private HeadEdit() {}

  /// A value of the first level, put in the place of the old one or behind the last one.
  static String with(String source, String key, String value) {
    var line = "%s: %s\n".formatted(key, scalar(value));
    var head = SkillHead.of(source);
    if (head.isEmpty()) {
      int start = source.startsWith("\uFEFF") ? 1 : 0;
      return source.substring(0, start) + "---\n" + line + "---\n\n" + source.substring(start);
    }
    var entry = head.get().entry(key);
    int start = entry.map(SkillHead.Entry::start).orElse(head.get().end());
    int end = entry.map(SkillHead.Entry::end).orElse(head.get().end());
    return source.substring(0, start) + line + source.substring(end);
  }

  /// A value below `metadata`; an empty one is taken away.
  static String withMetadata(String source, String key, String value) {
    var head = SkillHead.of(source).orElseThrow();
    var entry = head.entry(METADATA);
    if (entry.isEmpty()) {
      var lines = value.isEmpty() ? "" : METADATA + ":\n" + line("  ", key, value);
      return source.substring(0, head.end()) + lines + source.substring(head.end());
    }
    var raw = source.substring(entry.get().start(), entry.get().end());
    var changed =
        raw.lines().findFirst().orElse("").strip().equals(METADATA + ":")
            ? inBlock(raw, key, value)
            : flow(head, key, value);
    return source.substring(0, entry.get().start()) + changed + source.substring(entry.get().end());
  }

  private static String inBlock(String raw, String key, String value) {
    var lines = TextLine.of(raw);
    var indent = lines.size() > 1 ? lines.get(1).text().replaceAll("\\S.*$", "") : "  ";
    var own = Pattern.compile(Pattern.quote(indent) + "[\"']?" + Pattern.quote(key) + "[\"']?:.*");
    var written = new StringBuilder();
    boolean found = false;
    boolean within = false;
    for (var line : lines) {
      if (own.matcher(line.text()).matches()) {
        found = true;
        within = true;
        written.append(line(indent, key, value));
      } else if (!within || !line.text().startsWith(indent + " ")) {
        within = false;
        written.append(raw, line.start(), line.end());
      }
    }
    return found ? written.toString() : written.append(line(indent, key, value)).toString();
  }

  private static String flow(SkillHead head, String key, String value) {
    var written = new StringBuilder(METADATA + ":\n");
    if (head.values().get(METADATA) instanceof Map<?, ?> map) {
      map.forEach((name, old) -> {
        if (!name.equals(key)) {
          written.append(line("  ", String.valueOf(name), String.valueOf(old)));
        }
      });
    }
    return written.append(line("  ", key, value)).toString();
  }

  private static String line(String indent, String key, String value) {
    return value.isEmpty() ? "" : "%s%s: %s\n".formatted(indent, key, scalar(value));
  }

  /// As YAML: plain where nothing in it could be taken for something else.
  static String scalar(String value) {
    if (PLAIN.matcher(value).matches() && !NOT_TEXT.matcher(value).matches()) {
      return value;
    }
    var quoted = new StringBuilder("\"");
    value.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          c < ' ' || c == 127 || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF
              ? "\\u%04x".formatted(c)
              : Character.toString(c);
    };
  }
}
