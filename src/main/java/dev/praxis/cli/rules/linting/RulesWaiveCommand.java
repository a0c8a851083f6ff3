package dev.praxis.cli.rules.linting;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.telling.ChosenRule;
import dev.praxis.cli.rules.telling.RuleId;
import dev.praxis.cli.rules.telling.RuleList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.LintKind;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `praxis rules waive`: a finding does not matter, and why.
@Command(name = "waive", description = "Waive a finding of a rule, with a reason.")
public final class RulesWaiveCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenRule chosen = new ChosenRule();

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "Which finding: duplicate, vague …")
  private String kind = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason = "";

  @Option(
      names = "--with",
      paramLabel = "ID",
      converter = RuleId.class,
      description = "The other rule, where the rule has several findings of the kind.")
  private @Nullable Long with;

  @Option(names = "--once", description = "For the wording of now only; else for good.")
  private boolean once;

  public RulesWaiveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      var rule = chosen.in(workbench);
      var meant = LintKindName.read(kind);
      var findings =
          found(rule, workbench).filter(found -> isMeant(found, meant)).distinct().toList();
      if (findings.isEmpty()) {
        throw new Problem(
            "R%d has no finding of the kind %s.".formatted(rule.id(), kind),
            "`praxis rules lint` shows the findings.");
      }
      findings.forEach(finding ->
          workbench
              .ruleBook()
              .waivers()
              .waive(rule.id(), finding, once ? rule.version() : 0, reason));
      return RuleList.withIds(List.of(rule.id()), workbench);
    });
  }

  /// Beside the other rules, and beside the file if there is one.
  private static Stream<Finding> found(Rule rule, Workbench workbench) {
    var lint = workbench.fileLint();
    var inFile =
        workbench.exporter().current().stream().flatMap(file -> lint.report(file).rules().stream());
    return Stream.concat(lint.rules().stream(), inFile)
        .filter(linted -> linted.line().where().equals(rule.line().where()))
        .flatMap(linted -> linted.findings().stream());
  }

  private boolean isMeant(Finding finding, LintKind meant) {
    return finding.kind() == meant && (with == null || with.equals(finding.withRule()));
  }
}
