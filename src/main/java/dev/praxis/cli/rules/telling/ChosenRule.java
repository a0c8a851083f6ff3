package dev.praxis.cli.rules.telling;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import picocli.CommandLine.Parameters;

/// The one rule a command is about: its first word.
public final class ChosenRule {
  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = RuleId.class,
      description = "The rule, like 12 or R12.")
  private long id;

  /// The rule itself.
  ///
  /// @throws Problem where there is no such rule
  public Rule in(Workbench workbench) {
    return RuleList.rule(id, workbench);
  }
}
