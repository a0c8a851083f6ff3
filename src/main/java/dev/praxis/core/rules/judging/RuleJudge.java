package dev.praxis.core.rules.judging;

import dev.praxis.core.mining.conduct.written.WrittenConduct;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Judges sessions by one rule: by its words where they tell, else by the mistakes it is meant to
/// stop. Acts alone: what signals and people say of the session is added by whoever knows it.
public final class RuleJudge {
  /// Raised whenever the same acts would be judged otherwise.
  public static final int VERSION = 1;

  private static final ActJudge ANYTHING = new OccasionJudge("a tool was used", _ -> true, false);

  private final RuleScope scope;
  private final List<ActJudge> judges;
  private final boolean telling;

  private RuleJudge(RuleScope scope, List<ActJudge> judges, boolean telling) {
    this.scope = scope;
    this.judges = judges;
    this.telling = telling;
  }

  /// Makes judges; reads what is shipped once.
  public static final class Bench {
    private final TagJudges tags = new TagJudges();

    public RuleJudge of(Rule rule) {
      var worded =
          WrittenConduct.of(rule.text())
              .<ActJudge>map(WordedJudge::new)
              .or(() -> FoundOutJudge.of(rule.text()));
      if (worded.isPresent()) {
        return new RuleJudge(rule.scope(), List.of(worded.get()), true);
      }
      var known = rule.tags().stream().map(tags::find).flatMap(Optional::stream).toList();
      return known.isEmpty()
          ? new RuleJudge(rule.scope(), List.of(ANYTHING), false)
          : new RuleJudge(rule.scope(), known, true);
    }
  }

  /// What counts as a chance, as the end of a sentence.
  public String chance() {
    return judges.stream().map(ActJudge::chance).distinct().collect(Collectors.joining(", or "));
  }

  /// Whether acts tell when the rule speaks. Where they do not, every session with a tool call
  /// counts as a chance.
  public boolean telling() {
    return telling;
  }

  public Judgement judge(Acts acts) {
    if (!touchesItsFiles(acts)) {
      return Judgement.NO_CHANCE;
    }
    var given = judges.stream().map(judge -> judge.judge(acts)).toList();
    for (var verdict : List.of(Verdict.VIOLATED, Verdict.UNCLEAR, Verdict.FOLLOWED)) {
      var steps = new ArrayList<Integer>();
      given.stream()
          .filter(each -> each.verdict() == verdict)
          .forEach(each -> steps.addAll(each.steps()));
      if (!steps.isEmpty()) {
        return new Judgement(verdict, steps.stream().distinct().sorted().toList());
      }
    }
    return Judgement.NO_CHANCE;
  }

  private boolean touchesItsFiles(Acts acts) {
    if (!(scope instanceof RuleScope.OnPath(var glob))) {
      return true;
    }
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return acts.ran().stream()
        .map(call -> inProject(call.file(), acts.session().cwd()))
        .anyMatch(file -> file.isPresent() && matcher.matches(file.get()));
  }

  private static Optional<Path> inProject(String file, String cwd) {
    var plain = file.replace('\\', '/');
    var root = cwd.replace('\\', '/') + "/";
    try {
      return plain.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Path.of(plain.startsWith(root) ? plain.substring(root.length()) : plain).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty(); // a transcript may name anything; no such file is in the project
    }
  }
}
