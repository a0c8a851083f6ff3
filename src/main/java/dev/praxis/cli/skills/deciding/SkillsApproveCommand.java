package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.Examined;
import dev.praxis.cli.skills.telling.FindingRow;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills approve`: takes candidates into use.
@Command(
    name = "approve",
    description = {
      "Take candidates into use.",
      "One that gives cause for concern is approved by itself, not among others."
    })
public final class SkillsApproveCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(arity = "1..*", paramLabel = "SKILL", description = "Ids or names.")
  private List<String> names = List.of();

  public SkillsApproveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::approve);
  }

  private Reply approve(Workbench workbench) {
    var findings = new ArrayList<FindingRow>();
    for (var name : names) {
      var skill = SkillList.named(name, workbench);
      var own = FindingRow.of(skill.text(), workbench);
      var asking = own.stream().filter(FindingRow::asks).findFirst();
      if (names.size() > 1 && asking.isPresent()) {
        throw new Problem(
            "%s is not approved among others: %s".formatted(skill.name(), asking.get().text()),
            "Look at it with `praxis skills show %s`, then approve it by itself."
                .formatted(skill.name()));
      }
      findings.addAll(own);
    }
    var approved =
        Decided.on(names, "approve", workbench, skill -> workbench.skills().approve(skill.id()));
    return new Examined(approved.skills(), findings, "");
  }
}
