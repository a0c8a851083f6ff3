package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.keeping.SkillProposal;
import dev.praxis.core.skills.written.SkillDiff;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `praxis skills proposals`: the changes of skills that wait for the curator.
@Command(
    name = "proposals",
    description = "List the changes of skills that wait for a decision, each with its diff.")
public final class SkillsProposalsCommand implements Callable<Integer> {
  private final Invocation invocation;

  public SkillsProposalsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        new Proposals(
            workbench.skillBook().proposals().waiting().stream()
                .map(each -> Row.of(each, workbench))
                .toList()));
  }

  /// @param proposals the oldest first
  private record Proposals(List<Row> proposals) implements Reply {
    @Override
    public String text() {
      return proposals.isEmpty()
          ? "No change of a skill waits for a decision.\n"
          : proposals.stream().map(Row::text).collect(Collectors.joining("\n"));
    }
  }

  /// @param id of the proposal
  /// @param other name of the skill that would be merged into it; null where none would
  /// @param current whether the skill still is at the version it was proposed for
  /// @param diff unified
  private record Row(
      long id,
      String kind,
      long skill,
      String name,
      int baseVersion,
      boolean current,
      @Nullable String other,
      String why,
      String client,
      String at,
      String diff) {

    static Row of(SkillProposal proposal, Workbench workbench) {
      var skill = workbench.skills().existing(proposal.skill());
      var other = proposal.other();
      return new Row(
          proposal.id(),
          proposal.kind(),
          skill.id(),
          skill.name(),
          proposal.baseVersion(),
          proposal.baseVersion() == skill.version(),
          other == null ? null : workbench.skills().existing(other).name(),
          proposal.why(),
          proposal.client(),
          proposal.at().toString(),
          SkillDiff.between(skill.text(), proposal.proposed())
              .unified("version " + skill.version(), "proposed"));
    }

    private String text() {
      var head =
          "Proposal %d: %s %s%s%s. %s"
              .formatted(
                  id,
                  kind,
                  name,
                  other == null ? "" : " with " + other,
                  client.isEmpty() ? "" : ", by " + client,
                  why);
      var late =
          current ? "" : "For version %d, which is no longer the newest.%n".formatted(baseVersion);
      return PlainText.of(head.strip() + "\n" + late + diff);
    }
  }
}
