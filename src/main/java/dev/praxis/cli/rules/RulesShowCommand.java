package dev.praxis.cli.rules;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.praxis.cli.console.Amount;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Times;
import dev.praxis.cli.rules.telling.ChosenRule;
import dev.praxis.cli.rules.telling.RuleList;
import dev.praxis.cli.rules.telling.StandingRow;
import dev.praxis.cli.rules.telling.StandingText;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `praxis rules show`: everything there is to tell of one rule.
@Command(
    name = "show",
    description = "Show a rule: its versions, its evidence, what became of it, suggestions.")
final class RulesShowCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenRule chosen = new ChosenRule();

  RulesShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::show);
  }

  private Reply show(Workbench workbench) {
    var rule = chosen.in(workbench);
    var standing = workbench.ruleBook().monitor().standing(rule.id());
    var listed = RuleList.withEvidence(List.of(rule), Map.of(), workbench).rules().getFirst();
    return new Shown(StandingRow.of(standing), listed, versions(standing.versions()));
  }

  private static List<Version> versions(List<Rule.Version> newestFirst) {
    var versions = new ArrayList<Version>();
    for (int i = 0; i < newestFirst.size(); i++) {
      var version = newestFirst.get(i);
      var before = i + 1 < newestFirst.size() ? newestFirst.get(i + 1) : null;
      versions.add(
          new Version(
              version.version(),
              version.text(),
              version.author(),
              Times.iso(version.at()),
              before == null ? "" : diff(before, version)));
    }
    return versions;
  }

  private static String diff(Rule.Version before, Rule.Version after) {
    return TextDiff.between(before.text() + "\n", after.text() + "\n")
        .unified("version " + before.version(), "version " + after.version());
  }

  /// @param rule as `rules list` answers it
  /// @param versions newest first
  private record Shown(
      @JsonUnwrapped StandingRow standing, RuleList.Row rule, List<Version> versions)
      implements Reply {
    @Override
    public String text() {
      return StandingText.of(standing)
          + evidence()
          + versions.stream().map(Version::printed).collect(Collectors.joining());
    }

    private String evidence() {
      var steps = rule.evidence() == null ? List.<RuleList.Step>of() : rule.evidence();
      var tags = rule.tags().isEmpty() ? "none" : String.join(", ", rule.tags());
      return "Support: %s. Tags: %s.%n".formatted(Amount.of(rule.support(), "lineage"), tags)
          + steps.stream()
              .map(step ->
                  "  "
                      + PlainText.line(
                          "%s %s step %d".formatted(step.kind(), step.session(), step.seq()), 200)
                      + "\n")
              .collect(Collectors.joining());
    }
  }

  /// @param author `catalogue`, `mined`, `curator`, `model` or `file`
  /// @param diff to the version before, unified; empty for the first
  private record Version(
      int version, String text, String author, @Nullable String at, String diff) {
    String printed() {
      return PlainText.of(
          "Version %d by %s, %s%n%s"
              .formatted(version, author, at, diff.isEmpty() ? text + "\n" : diff));
    }
  }
}
