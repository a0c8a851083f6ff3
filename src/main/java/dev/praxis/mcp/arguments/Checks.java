package dev.praxis.mcp.arguments;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.SkillText.Step;
import dev.praxis.mcp.arguments.Field.Choice;
import dev.praxis.mcp.arguments.Field.Flag;
import dev.praxis.mcp.arguments.Field.Share;
import dev.praxis.mcp.arguments.Field.Steps;
import dev.praxis.mcp.arguments.Field.Text;
import dev.praxis.mcp.arguments.Field.Values;
import dev.praxis.mcp.arguments.Field.Whole;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks one value against the shape it was declared with. Nothing is bent into shape: an agent
/// that sends a number as text learns so.
final class Checks {
  private static final int SHOWN = 60;

  private Checks() {}

  /// The value as Java has it.
  ///
  /// @throws Problem where it is not of that shape
  static Object checked(Field field, Object value) {
    var name = field.name();
    return switch (field.shape()) {
      case Text(var longest) -> filled(field, text(name, value, longest));
      case Choice(var words) -> choice(name, value, words);
      case Whole(var least, var most) -> whole(name, value, least, most);
      case Share _ -> share(name, value);
      case Flag _ -> flag(name, value);
      case Values(var most, var longest) -> values(name, value, most, longest);
      case Steps(var most, var longest) -> steps(name, value, most, longest);
    };
  }

  private static String filled(Field field, String text) {
    if (field.required() && text.isBlank()) {
      throw new Problem(
          "The argument “%s” is empty.".formatted(field.name()), "Send " + field.description());
    }
    return text;
  }

  private static String text(String name, Object value, int longest) {
    if (!(value instanceof String text)) {
      throw wrong(name, value, "a text");
    }
    if (text.length() > longest) {
      throw new Problem(
          "“%s” has %,d characters.".formatted(name, text.length()),
          "Send at most %,d: leave out what does not matter.".formatted(longest));
    }
    if (text.codePoints().anyMatch(Checks::isUnfit)) {
      throw new Problem(
          "“%s” holds control characters or halves of characters.".formatted(name),
          "Send plain text; line breaks and tabs are fine.");
    }
    return text;
  }

  private static boolean isUnfit(int c) {
    int type = Character.getType(c);
    return type == Character.SURROGATE
        || (type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t');
  }

  private static String choice(String name, Object value, List<String> words) {
    if (value instanceof String word && words.contains(word)) {
      return word;
    }
    throw new Problem(
        "“%s” is no value of “%s”.".formatted(shown(value), name),
        "Say one of: " + String.join(", ", words) + ".");
  }

  private static int whole(String name, Object value, int least, int most) {
    if (!(value instanceof Integer || value instanceof Long || value instanceof BigInteger)) {
      throw wrong(name, value, "a whole number");
    }
    double number = ((Number) value).doubleValue();
    if (number < least || number > most) {
      throw new Problem(
          "%s is out of range for “%s”.".formatted(shown(value), name),
          "Send a number from %d to %d.".formatted(least, most));
    }
    return (int) number;
  }

  private static double share(String name, Object value) {
    if (!(value instanceof Number number)) {
      throw wrong(name, value, "a number");
    }
    double share = number.doubleValue();
    if (!(share >= 0 && share <= 1)) {
      throw new Problem(
          "%s is out of range for “%s”.".formatted(shown(value), name),
          "Send a number from 0 to 1.");
    }
    return share;
  }

  private static boolean flag(String name, Object value) {
    if (!(value instanceof Boolean flag)) {
      throw wrong(name, value, "true or false");
    }
    return flag;
  }

  private static Map<String, String> values(String name, Object value, int most, int longest) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(name, value, "an object of texts by name");
    }
    requireCount(name, map.size(), most);
    var values = new LinkedHashMap<String, String>();
    map.forEach((key, each) ->
        values.put(String.valueOf(key), text(name + "." + shown(key), each, longest)));
    return values;
  }

  private static List<Step> steps(String name, Object value, int most, int longest) {
    if (!(value instanceof List<?> list)) {
      throw wrong(name, value, "a list of steps");
    }
    requireCount(name, list.size(), most);
    var steps = new ArrayList<Step>();
    for (var each : list) {
      steps.add(step("%s[%d]".formatted(name, steps.size() + 1), each, longest));
    }
    return steps;
  }

  /// A plain text is a step without anything expected.
  private static Step step(String where, Object value, int longest) {
    if (value instanceof String) {
      return Step.of(action(where, value, longest), Map.of(), "");
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(where, value, "an object with “action”, and “expected” where it can be seen");
    }
    for (var key : map.keySet()) {
      if (!"action".equals(key) && !"expected".equals(key)) {
        throw new Problem(
            "“%s” has no “%s”.".formatted(where, shown(key)), "Use only: action, expected.");
      }
    }
    var action = map.get("action");
    if (action == null) {
      throw new Problem("“%s” has no “action”.".formatted(where), "Say what is to be done.");
    }
    var expected = map.get("expected");
    return Step.of(
        action(where + ".action", action, longest),
        Map.of(),
        expected == null ? "" : text(where + ".expected", expected, longest));
  }

  private static String action(String where, Object value, int longest) {
    var action = text(where, value, longest).strip();
    if (action.isEmpty()) {
      throw new Problem("“%s” is empty.".formatted(where), "Say what is to be done.");
    }
    return action;
  }

  private static void requireCount(String name, int count, int most) {
    if (count > most) {
      throw new Problem(
          "“%s” has %,d entries.".formatted(name, count), "Send at most %d.".formatted(most));
    }
  }

  private static Problem wrong(String name, Object value, String wanted) {
    var is =
        switch (value) {
          case String _ -> "a text";
          case Boolean _ -> "true or false";
          case Number _ -> "a number";
          case List<?> _ -> "a list";
          case Map<?, ?> _ -> "an object";
          default -> "something else";
        };
    return new Problem("“%s” is %s.".formatted(name, is), "Send %s.".formatted(wanted));
  }

  /// Shortened, without what could not be shown.
  static String shown(Object value) {
    var text = String.valueOf(value);
    var start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return start.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "�");
  }
}
