package dev.praxis.core.mining.conduct.written;

import dev.praxis.core.mining.conduct.written.WrittenRule.BeforeCommit;
import dev.praxis.core.mining.conduct.written.WrittenRule.CommitMessage;
import dev.praxis.core.mining.conduct.written.WrittenRule.Forbidden;
import dev.praxis.core.mining.conduct.written.WrittenRule.Untouchable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds in an instruction file the rules that acts can be held against: commands forbidden or
/// replaced, places not to be edited, what to run before a commit, the form of commit messages. A
/// rule with a condition is left to people. Code blocks are examples, not rules.
final class RuleReader {
  private static final int LONGEST_FILE = 200_000;
  private static final int LONGEST_LINE = 600;

  /// In backticks anything, without them only what is certainly a program.
  private static final String COMMAND =
      "(?:`([a-z][^`\\n]{0,60})`|((?:git [a-z][\\w-]{1,20}(?:"
          + " --?[a-z][\\w-]{0,30})?|npm|pnpm|yarn|bun|npx|pipx?|pip3|poetry|uv"
          + "|conda|sudo|python3?|make|maven|mvn|gradle|cargo|pytest|jest|vitest|docker|docker-compose|podman|eslint"
          + "|prettier|black|ruff|biome)(?![\\w/-]|\\.\\w)))";

  private static final Pattern FORBIDS =
      Pattern.compile(
          "(?i)\\b(?:never|do not|don['\u2019]t|must not|mustn['\u2019]t|should not|avoid)(?:"
              + " (?:ever|directly|manually))?"
              + " (?:use|using|run|running|call|calling|execute|executing|invoke) "
              + COMMAND);
  private static final Pattern PREFERS =
      Pattern.compile(
          "(?i)\\b(?:use|uses|prefer) "
              + COMMAND
              + "[ ,;\u2013\u2014-]{0,3}\\(?(?:instead of|rather than|not|never|over|and not) "
              + COMMAND);
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)^[^\\n.;]{0,60}\\b(?:unless|without|except|if|when|while|before|until|for(?!"
              + " (?:every|all|any|each|dep|pack))|in|on|outside)\\b");
  private static final Pattern UNTOUCHABLE =
      Pattern.compile(
          "(?i)\\b(?:never|do not|don['\u2019]t|must not|mustn['\u2019]t)(?:"
              + " (?:ever|manually|directly|hand-?))? ?(?:edit|modify|change|touch|write to|write"
              + " in)\\b[^`\\n.]{0,50}`([\\w./*@-]{2,120})`");
  private static final Pattern ASKED_FIRST =
      Pattern.compile("(?i)^[^\\n.;]{0,60}\\b(?:unless|without|except|if|when|until)\\b");
  private static final Pattern BEFORE_COMMIT =
      Pattern.compile(
          "(?i)(?:\\brun "
              + COMMAND
              + "[^.\\n]{0,40}\\bbefore (?:you |each |every |any |a |making a"
              + " )?(?:commit|push)|\\bbefore (?:you |each |every |any |a |making a )?commit\\w*,?"
              + " (?:always |you must |please )?run "
              + COMMAND
              + ")");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\bcommit messages?\\b[^.\\n]{0,40}\\bin english\\b|\\bwrite (?:all )?commits?(?:"
              + " messages?)? in english\\b");
  private static final Pattern CONVENTIONAL =
      Pattern.compile(
          "(?i)\\b(?:use|follow|follows|following|per|according to)\\b[^.\\n]{0,30}\\bconventional["
              + " -]commits?\\b");

  private RuleReader() {}

  static List<WrittenRule> rules(String file) {
    var looked = file.length() > LONGEST_FILE ? file.substring(0, LONGEST_FILE) : file;
    var rules = new ArrayList<WrittenRule>();
    boolean code = false;
    for (var line : looked.lines().toList()) {
      boolean fence = line.contains("```") || line.contains("~~~");
      code ^= fence;
      if (!code && !fence && line.length() <= LONGEST_LINE && !line.isBlank()) {
        read(line, rules);
      }
    }
    return List.copyOf(rules);
  }

  private static void read(String line, List<WrittenRule> rules) {
    var prefers = PREFERS.matcher(line);
    while (prefers.find()) {
      var instead = either(prefers.group(1), prefers.group(2));
      var command = either(prefers.group(3), prefers.group(4));
      if (!CONDITION.matcher(line.substring(prefers.end())).find()) {
        rules.add(new Forbidden(line.strip(), command, instead));
      }
    }
    var forbids = FORBIDS.matcher(line);
    while (forbids.find()) {
      if (!CONDITION.matcher(line.substring(forbids.end())).find()) {
        rules.add(new Forbidden(line.strip(), either(forbids.group(1), forbids.group(2)), ""));
      }
    }
    var untouchable = UNTOUCHABLE.matcher(line);
    while (untouchable.find()) {
      if (!ASKED_FIRST.matcher(line.substring(untouchable.end())).find()) {
        place(untouchable.group(1)).ifPresent(at -> rules.add(new Untouchable(line.strip(), at)));
      }
    }
    var before = BEFORE_COMMIT.matcher(line);
    if (before.find()) {
      var one = either(before.group(1), before.group(2));
      var command = one.isEmpty() ? either(before.group(3), before.group(4)) : one;
      rules.add(new BeforeCommit(line.strip(), command));
    }
    if (ENGLISH.matcher(line).find()) {
      rules.add(new CommitMessage(line.strip(), MessageForm.ENGLISH));
    }
    if (CONVENTIONAL.matcher(line).find()) {
      rules.add(new CommitMessage(line.strip(), MessageForm.CONVENTIONAL));
    }
  }

  private static Optional<String> place(String written) {
    var path = written.replaceFirst("^(?:\\./|/)", "").replaceFirst("/?\\*{1,2}$", "/");
    boolean isPlace = path.contains("/") || path.contains(".");
    boolean plain = path.indexOf('*') < 0 || path.matches("\\*\\.[\\w.]+");
    boolean whole = path.equals("/") || path.isBlank();
    return isPlace && plain && !whole ? Optional.of(path) : Optional.empty();
  }

  private static String either(@Nullable String quoted, @Nullable String plain) {
    return quoted != null ? quoted.strip() : plain == null ? "" : plain.strip();
  }
}
