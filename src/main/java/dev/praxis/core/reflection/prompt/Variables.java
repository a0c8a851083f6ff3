package dev.praxis.core.reflection.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a program fills into a prompt: `{name}`, `{name:format}`, `{{name}}`, `${name}`, and the
/// tags `{% … %}` of templates. An edit may move a variable, but neither lose nor invent one.
public final class Variables {
  private static final Pattern TAG = Pattern.compile("\\{%.*?%}");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$\\{[^{}\\n]{1,200}}"
              + "|\\{\\{[^{}\\n]{0,200}}}"
              + "|\\{(?:[A-Za-z_0-9][\\w.\\[\\]-]{0,100})?(?:![rsa])?(?::[^{}\\n]{0,100})?}");

  private Variables() {}

  /// Each one once, in order of their names.
  public static List<String> in(String text) {
    return List.copyOf(found(VARIABLE, text).collect(Collectors.toCollection(TreeSet::new)));
  }

  /// Why the second text is no edit of the first; empty where every variable is kept.
  static Optional<String> broken(String before, String after) {
    var old = in(before);
    var now = in(after);
    var lost = new ArrayList<>(old);
    lost.removeAll(now);
    if (!lost.isEmpty()) {
      return Optional.of("it loses the variable " + lost.getFirst());
    }
    var invented = new ArrayList<>(now);
    invented.removeAll(old);
    if (!invented.isEmpty()) {
      return Optional.of("it invents the variable " + invented.getFirst());
    }
    if (!found(TAG, before).toList().equals(found(TAG, after).toList())) {
      return Optional.of("it changes the tags of the template");
    }
    return !old.isEmpty() && !loose(before).equals(loose(after))
        ? Optional.of("it changes braces that a template reads")
        : Optional.empty();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }

  /// The braces that belong to no variable, in order.
  private static String loose(String text) {
    var rest = VARIABLE.matcher(TAG.matcher(text).replaceAll("")).replaceAll("");
    return rest.replaceAll("[^{}]", "");
  }
}
