package dev.praxis.core.skills.forming.lifting;

import dev.praxis.core.skills.Skill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parameters of one procedure: one value, one name, wherever it stands.
final class Parameters {
  private static final int LONGEST_EXAMPLE = 80;
  private static final int SHORTEST_ELSEWHERE = 4; // a shorter value is found in other words too
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)\\}");
  private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]{1,6}|\\d{1,3}");

  private record Known(String name, String says, String value) {}

  private final Map<String, Known> byValue = new LinkedHashMap<>();

  /// The parameter a value has; a new one where it has none.
  ///
  /// @return with its braces
  String of(String name, String says, String value) {
    return "{" + byValue.computeIfAbsent(value, _ -> new Known(free(name), says, value)).name + "}";
  }

  /// The parameter of an argument that has a name already. Values that say little alone, `1`, `no`,
  /// are told apart by that name.
  String ofArgument(String name, String says, String value) {
    boolean telling = value.length() >= SHORTEST_ELSEWHERE && !PLAIN_WORD.matcher(value).matches();
    var key = telling ? value : name + "=" + value;
    return "{" + byValue.computeIfAbsent(key, _ -> new Known(free(name), says, value)).name + "}";
  }

  /// One parameter for several values that stand side by side.
  ///
  /// @param names their parameters, with braces
  String several(String name, String names) {
    var values = names;
    for (var known : byValue.values()) {
      values = values.replace("{" + known.name + "}", known.value);
    }
    return of(name + "s", "One or more: " + name.replace('_', ' '), values);
  }

  private String free(String name) {
    var taken = byValue.values().stream().map(Known::name).toList();
    if (!taken.contains(name)) {
      return name;
    }
    int number = 2;
    while (taken.contains(name + "_" + number)) {
      number++;
    }
    return name + "_" + number;
  }

  /// The text with known values wherever they stand as whole words, in braces.
  String everywhere(String text) {
    var result = text;
    for (var known : longestFirst()) {
      if (known.value.length() >= SHORTEST_ELSEWHERE
          && !PLAIN_WORD.matcher(known.value).matches()
          && result.contains(known.value)) {
        result =
            Pattern.compile("(?<![\\w{])" + Pattern.quote(known.value) + "(?![\\w}])")
                .matcher(result)
                .replaceAll(Matcher.quoteReplacement("{" + known.name + "}"));
      }
    }
    return result;
  }

  private List<Known> longestFirst() {
    return byValue.values().stream()
        .sorted(Comparator.comparingInt((Known known) -> known.value.length()).reversed())
        .toList();
  }

  /// Names that stand in a text, each with the braces as its value.
  static Map<String, String> in(String text) {
    var found = new LinkedHashMap<String, String>();
    NAME.matcher(text).results().forEach(each -> found.put(each.group(1), each.group()));
    return found;
  }

  /// Those that stand in one of the texts, in order of their first use.
  List<Skill.Parameter> used(Collection<String> texts) {
    var all = String.join("\n", texts);
    var used = new ArrayList<Known>();
    for (var known : byValue.values()) {
      if (all.contains("{" + known.name + "}")) {
        used.add(known);
      }
    }
    used.sort(Comparator.comparingInt(known -> all.indexOf("{" + known.name + "}")));
    return used.stream()
        .map(known -> new Skill.Parameter(known.name, known.says, example(known)))
        .toList();
  }

  private static String example(Known known) {
    boolean hidden = known.name.startsWith("secret") || known.value.contains("[secret:");
    var line = known.value.replaceAll("[\\s\\p{C}]+", " ").strip();
    if (hidden || line.equals("…")) {
      return "";
    }
    return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE - 1) + "…";
  }
}
