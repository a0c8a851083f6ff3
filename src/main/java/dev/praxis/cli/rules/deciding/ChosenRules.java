package dev.praxis.cli.rules.deciding;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.rules.telling.RuleId;
import dev.praxis.cli.rules.telling.RuleList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Parameters;

/// The rules a command decides about, all at once.
final class ChosenRules {
  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      converter = RuleId.class,
      description = "Rules, like 12 or R12.")
  private List<Long> ids = List.of();

  /// Decides about them and answers with the rules as they are then.
  ///
  /// @throws Problem where one of them is not there; nothing is decided then
  Reply decide(Workbench workbench, Consumer<List<Long>> act) {
    var _ = RuleList.withIds(ids, workbench);
    act.accept(ids);
    return RuleList.withIds(ids, workbench);
  }
}
