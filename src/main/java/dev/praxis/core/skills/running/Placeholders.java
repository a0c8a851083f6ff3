package dev.praxis.core.skills.running;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `{names}` in words. `${name}` of a shell and `{{name}}` of a template are none.
final class Placeholders {
  static final Pattern NAME = Pattern.compile("(?<![$\\{])\\{([A-Za-z][A-Za-z0-9_-]*)}(?!})");

  private Placeholders() {}

  static Set<String> in(String text, Predicate<String> isOne) {
    var names = new LinkedHashSet<String>();
    var found = NAME.matcher(text);
    while (found.find()) {
      if (isOne.test(found.group(1))) {
        names.add(found.group(1));
      }
    }
    return names;
  }

  /// Names without a value stay.
  static String filled(String text, Map<String, String> values) {
    return NAME.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }
}
