package dev.praxis.core.rules.drafting;

import dev.praxis.core.rules.lint.injection.InjectionScreen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a model's words may not bring into a rule: anything but plain words and what people named
/// themselves, and nothing that reads like an attack, however mild. Lint looks at the candidate
/// afterwards as at any other.
public final class DraftScreen {
  private static final int LONGEST = 300;
  private static final Pattern LINE = Pattern.compile("\\R|[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]{1,20}://|\\bwww\\.");
  private static final Pattern MARKUP =
      Pattern.compile("<[!/a-zA-Z]|-->|```|\\[secret:|\\]\\(|(?i:praxis:rules)|^\\s*[#>@]");
  private static final Pattern ROLE =
      Pattern.compile("(?i)\\b(?:system|assistant|user|human|developer)\\s*:");
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final Pattern NAMED =
      Pattern.compile("[\\w.~$-]*[/\\\\|$;&=@][^\\s`,;]*|\\B--?[a-z][\\w-]*");

  private DraftScreen() {}

  /// Why a text is not taken; empty where nothing speaks against it.
  ///
  /// @param quotes what the model was shown
  static String refusal(String text, List<String> quotes) {
    if (text.length() > LONGEST) {
      return "it is too long";
    }
    if (LINE.matcher(text).find()) {
      return "it is not one plain line";
    }
    if (ADDRESS.matcher(text).find()) {
      return "it holds a web address";
    }
    if (MARKUP.matcher(text).find() || text.chars().filter(c -> c == '`').count() % 2 != 0) {
      return "it holds markup";
    }
    if (ROLE.matcher(text).find()) {
      return "it looks like a turn of a conversation";
    }
    if (!InjectionScreen.findings(text).isEmpty()) {
      return "it reads like an attack on the agent";
    }
    return unnamed(text, quotes).map(name -> "nobody named “" + name + "”").orElse("");
  }

  /// The first command, path, option or address of a text that was never said.
  ///
  /// @param said by people, or by an agent itself
  public static Optional<String> unnamed(String text, List<String> said) {
    var all = String.join("\n", said).toLowerCase(Locale.ROOT);
    return CODE.matcher(text)
        .results()
        .map(code -> code.group(1).strip())
        .filter(code -> !all.contains(code.toLowerCase(Locale.ROOT)))
        .findFirst()
        .or(() ->
            NAMED
                .matcher(CODE.matcher(text).replaceAll(" "))
                .results()
                .map(name -> name.group())
                .filter(name -> !all.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst());
  }
}
