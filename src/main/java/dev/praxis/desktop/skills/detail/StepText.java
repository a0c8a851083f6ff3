package dev.praxis.desktop.skills.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a step, taken apart where they should look different.
///
/// @param code written between backticks: a command or a name
/// @param parameter a name in braces
record StepText(String text, boolean code, boolean parameter) {
  private static final Pattern PARAMETER = Pattern.compile("\\{[a-z_][a-z0-9_]*}");

  /// In order; together they are the text without its backticks. An odd backtick is an ordinary
  /// sign.
  static List<StepText> of(String action) {
    var pieces = new ArrayList<StepText>();
    var parts = action.split("`", -1);
    var paired = parts.length % 2 == 1;
    for (int i = 0; i < parts.length; i++) {
      if (!paired && i == parts.length - 1) {
        split("`" + parts[i], false, pieces);
      } else {
        split(parts[i], i % 2 == 1, pieces);
      }
    }
    return List.copyOf(pieces);
  }

  private static void split(String text, boolean code, List<StepText> pieces) {
    var found = PARAMETER.matcher(text);
    var done = 0;
    while (found.find()) {
      add(text.substring(done, found.start()), code, false, pieces);
      add(found.group(), code, true, pieces);
      done = found.end();
    }
    add(text.substring(done), code, false, pieces);
  }

  private static void add(String text, boolean code, boolean parameter, List<StepText> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new StepText(text, code, parameter));
    }
  }
}
