package dev.praxis.core.reflection.keeping;

import dev.praxis.core.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Where a prompt is kept: a namespace of one or more names, and a name of its own in it.
public record PromptKey(List<String> namespace, String name) {
  private static final Pattern NAME = Pattern.compile("[^/\\p{C}\\s](?:[^/\\p{C}]*[^/\\p{C}\\s])?");
  private static final int LONGEST = 200;

  public PromptKey {
    namespace = List.copyOf(namespace);
    requireNames(namespace);
    requireNames(List.of(name));
    if (namespace.isEmpty()) {
      throw unfit(name);
    }
  }

  /// Reads `team/support/triage`: the last name is the prompt's, those before it its namespace.
  ///
  /// @throws Problem where it has fewer than two names, or one is blank
  public static PromptKey parse(String words) {
    var names = Arrays.asList(words.split("/", -1));
    if (names.size() < 2) {
      throw unfit(words);
    }
    return new PromptKey(names.subList(0, names.size() - 1), names.getLast());
  }

  /// A namespace alone, or its beginning.
  ///
  /// @return empty for an empty text
  static List<String> namespace(String words) {
    var names = words.isEmpty() ? List.<String>of() : Arrays.asList(words.split("/", -1));
    requireNames(names);
    return names;
  }

  static String joined(List<String> namespace) {
    return String.join("/", namespace);
  }

  /// As it is written on the command line.
  @Override
  public String toString() {
    return joined(namespace) + "/" + name;
  }

  private static void requireNames(List<String> names) {
    for (var each : names) {
      if (each.length() > LONGEST || !NAME.matcher(each).matches()) {
        throw unfit(each);
      }
    }
  }

  private static Problem unfit(String words) {
    return new Problem(
        "“%s” does not name a prompt.".formatted(words),
        "Name it as namespace/name, as in team/triage.");
  }
}
