package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.core.Problem;
import dev.praxis.core.rules.lint.LintKind;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis rules unwaive`: a waived finding is told again.
@Command(name = "unwaive", description = "Take back what was waived of a rule.")
final class RulesUnwaiveCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "ID", converter = RuleId.class, description = "A rule, like 12 or R12.")
  private long id;

  @Option(names = "--kind", required = true, paramLabel = "KIND", description = "Which finding.")
  private String kind = "";

  RulesUnwaiveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      workbench.waivers().unwaive(RuleList.rule(id, workbench).id(), kind());
      return RuleList.withIds(List.of(id), workbench);
    });
  }

  private LintKind kind() {
    return Arrays.stream(LintKind.values())
        .filter(each -> each.word().equals(kind))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "No finding is of the kind %s.".formatted(kind),
                "There are: %s."
                    .formatted(
                        Arrays.stream(LintKind.values())
                            .map(LintKind::word)
                            .collect(Collectors.joining(", ")))));
  }
}
