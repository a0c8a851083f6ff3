package dev.praxis.core.skills.running;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// What a step's expected outcome says that a program can judge: an exit code, a text that the
/// output holds or must not hold, a pattern it matches, or no output at all. The rest of the words
/// is for a person.
///
/// @param exitCode that counts as success
/// @param stated whether anything of it is said in words, so that it was not only the exit code 0
///   that everything is held to
/// @param empty whether no word says what is expected
record Expectation(int exitCode, List<Claim> claims, boolean stated, boolean empty) {
  /// @param wanted whether the output must hold it; false: must not
  record Claim(Pattern pattern, boolean wanted, String quote) {}

  private static final Pattern EXIT =
      Pattern.compile(
          "(?i)\\b(?:exit(?:s|ed)?|return(?:s|ed)?|status)\\b(?:\\s+(?:code|status|value|with|of|is"
              + "|:|=))*\\s*[:=]?\\s*(\\d{1,3})\\b");
  private static final String QUOTE = "(?:`([^`]+)`|“([^”]+)”|\"([^\"]+)\")";
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(does not|doesn[’']t|do not|must not|never|no longer)?\\s*\\b"
              + "(?:prints?|contains?|says?|shows?|displays?|answers?|includes?|mentions?"
              + "|output(?: is)?:?)\\s+(?:(?:the|a|an|line|text|word|words)\\s+){0,2}"
              + QUOTE);
  private static final Pattern SEEN =
      Pattern.compile(
          "(?i)"
              + QUOTE
              + "\\s+(?:(?:is|are|was|were)\\s+(?:printed|shown|displayed|reported|logged|in the"
              + " output)|appears?\\b)");
  private static final Pattern ALONE = Pattern.compile("\\s*" + QUOTE + "[.\\s]*");
  private static final Pattern MATCHES =
      Pattern.compile("(?i)\\b(?:match(?:es|ing)?|pattern|regex)[:\\s]+`?/((?:[^/\\\\]|\\\\.)+)/");
  private static final Pattern SILENT =
      Pattern.compile("(?i)\\b(?:no output|prints? nothing|nothing is printed|output is empty)\\b");
  private static final Pattern NOTHING = Pattern.compile("\\A\\s*\\z");

  Expectation {
    claims = List.copyOf(claims);
  }

  static Expectation of(String expected) {
    var claims = new ArrayList<Claim>();
    var said = SAID.matcher(expected);
    while (said.find()) {
      claims.add(
          literal(first(said.group(2), said.group(3), said.group(4)), said.group(1) == null));
    }
    var seen = SEEN.matcher(expected);
    while (seen.find()) {
      claims.add(literal(first(seen.group(1), seen.group(2), seen.group(3)), true));
    }
    var whole = ALONE.matcher(expected);
    if (whole.matches()) {
      claims.add(literal(first(whole.group(1), whole.group(2), whole.group(3)), true));
    }
    var matches = MATCHES.matcher(expected);
    while (matches.find()) {
      pattern(claims, matches.group(1));
    }
    if (SILENT.matcher(expected).find()) {
      claims.add(new Claim(NOTHING, true, "no output"));
    }
    var exit = EXIT.matcher(expected);
    boolean code = exit.find();
    return new Expectation(
        code ? Integer.parseInt(exit.group(1)) : 0,
        claims,
        code || !claims.isEmpty(),
        expected.isBlank());
  }

  /// What was found when a command's end was held against it.
  ///
  /// @param how it was judged, for the record
  record Judged(boolean met, String how) {}

  Judged judge(int exit, String output) {
    var how = new ArrayList<String>();
    boolean met = exit == exitCode;
    how.add("exit code %d%s".formatted(exit, met ? "" : ", %d was expected".formatted(exitCode)));
    for (var claim : claims) {
      boolean found = claim.pattern().matcher(output).find();
      met &= found == claim.wanted();
      how.add("the output %s %s".formatted(found ? "has" : "does not have", claim.quote()));
    }
    return new Judged(met, String.join("; ", how) + untold());
  }

  private String untold() {
    if (stated) {
      return "";
    }
    return empty ? "; nothing else was expected" : "; what else is expected a person has to judge";
  }

  private static Claim literal(String text, boolean wanted) {
    return new Claim(Pattern.compile(Pattern.quote(text)), wanted, "“" + text + "”");
  }

  private static void pattern(List<Claim> claims, String pattern) {
    try {
      claims.add(new Claim(Pattern.compile(pattern, Pattern.MULTILINE), true, "/" + pattern + "/"));
    } catch (PatternSyntaxException noPattern) {
      claims.add(literal(pattern, true));
    }
  }

  private static String first(@Nullable String... groups) {
    for (var group : groups) {
      if (group != null) {
        return group;
      }
    }
    throw new IllegalStateException("one of the quotes is there where it matches");
  }
}
