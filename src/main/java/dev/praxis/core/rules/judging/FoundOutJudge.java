package dev.praxis.core.rules.judging;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.mining.shell.ShellLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What agents found out, in the words it is drafted in: the step that comes first, the place of a
/// file.
///
/// @param wrong what must not be done, or not before `right`
record FoundOutJudge(Kind kind, String name, String right, String wrong) implements ActJudge {
  private static final Pattern FIRST =
      Pattern.compile("(?i)\\bbefore `([^`]+)`,? (?:always )?run `([^`]+)`");
  private static final Pattern FIRST_TURNED =
      Pattern.compile("(?i)\\brun `([^`]+)` before `([^`]+)`");
  private static final Pattern PLACE =
      Pattern.compile("(?i)\\blook for `([^`]+)` at `([^`]+)`[^`]*\\bnot at `([^`]+)`");
  private static final Pattern SEARCH =
      Pattern.compile("(?i)\\bsearch for `([^`]+)`[^`]*\\bnot at `([^`]+)`");

  enum Kind {
    STEP_FIRST,
    PLACE
  }

  /// Empty for a line in other words.
  static Optional<ActJudge> of(String line) {
    var first = FIRST.matcher(line);
    if (first.find()) {
      return Optional.of(new FoundOutJudge(Kind.STEP_FIRST, "", first.group(2), first.group(1)));
    }
    var turned = FIRST_TURNED.matcher(line);
    if (turned.find()) {
      return Optional.of(new FoundOutJudge(Kind.STEP_FIRST, "", turned.group(1), turned.group(2)));
    }
    var place = PLACE.matcher(line);
    if (place.find()) {
      return Optional.of(
          new FoundOutJudge(Kind.PLACE, place.group(1), place.group(2), place.group(3)));
    }
    var search = SEARCH.matcher(line);
    return search.find()
        ? Optional.of(new FoundOutJudge(Kind.PLACE, search.group(1), "", search.group(2)))
        : Optional.empty();
  }

  @Override
  public String chance() {
    return switch (kind) {
      case STEP_FIRST -> "`" + wrong + "` was run";
      case PLACE -> "a file named `" + name + "` was opened";
    };
  }

  @Override
  public Judgement judge(Acts acts) {
    return switch (kind) {
      case STEP_FIRST -> stepFirst(acts);
      case PLACE -> place(acts);
    };
  }

  private Judgement stepFirst(Acts acts) {
    boolean prepared = false;
    var chances = new ArrayList<Integer>();
    var broken = new ArrayList<Integer>();
    for (var call : acts.ran()) {
      for (var command : call.commands()) {
        if (begins(command, right)) {
          prepared = true;
        } else if (begins(command, wrong)) {
          chances.add(call.call().seq());
          if (!prepared) {
            broken.add(call.call().seq());
          }
        }
      }
    }
    return verdict(chances, broken);
  }

  private Judgement place(Acts acts) {
    var chances = new ArrayList<Integer>();
    var broken = new ArrayList<Integer>();
    for (var call : acts.ran()) {
      boolean sought = isIn(call, wrong);
      if (sought || isIn(call, name)) {
        chances.add(call.call().seq());
      }
      if (sought) {
        broken.add(call.call().seq());
      }
    }
    return verdict(chances, broken);
  }

  private static Judgement verdict(List<Integer> chances, List<Integer> broken) {
    if (!broken.isEmpty()) {
      return new Judgement(Verdict.VIOLATED, broken);
    }
    return chances.isEmpty() ? Judgement.NO_CHANCE : new Judgement(Verdict.FOLLOWED, chances);
  }

  private static boolean isIn(JudgedCall call, String place) {
    var file = "/" + call.file().replace('\\', '/');
    return !call.file().isEmpty() && file.endsWith("/" + place.replaceFirst("^\\./|^/", ""));
  }

  /// Both read the same way, so that `npx jest` of the rule is the `jest` that ran.
  private static boolean begins(ShellCommand ran, String command) {
    var named = ShellLine.commands(command);
    if (named.isEmpty()) {
      return false;
    }
    var begin = line(named.getFirst());
    var whole = line(ran);
    return whole.equals(begin) || whole.startsWith(begin + " ");
  }

  private static String line(ShellCommand command) {
    return (command.program() + " " + command.argumentLine()).strip();
  }
}
