package dev.praxis.cli.skills.changing;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.Examined;
import dev.praxis.cli.skills.telling.FindingRow;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.keeping.NewSkill;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills add`: a skill written by hand.
@Command(
    name = "add",
    description = {
      "Add a skill written by hand; `skills show --text` shows how one is written.",
      "One that gives cause for concern waits for `praxis skills approve`."
    })
public final class SkillsAddCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "FILE", description = "The text of the skill; - reads standard input.")
  private Path file = Path.of("-");

  public SkillsAddCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    var text = WrittenSkill.read(file);
    return invocation.onWorkspaceOrNew(workbench -> add(text, workbench));
  }

  private static Reply add(SkillText text, Workbench workbench) {
    var findings = FindingRow.of(text, workbench);
    boolean asks = findings.stream().anyMatch(FindingRow::asks);
    var skill = asks ? NewSkill.byHand(text).waiting() : NewSkill.byHand(text);
    var added = SkillList.of(workbench.skills().add(skill), workbench).skills();
    return new Examined(
        added,
        findings,
        asks
            ? "It waits as a candidate. Where this is meant: `praxis skills approve %s`."
                .formatted(added.getFirst().name())
            : "");
  }
}
