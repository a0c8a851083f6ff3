package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.keeping.SkillProposal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `praxis skills refine`: what the runs of skills say should change in them; changes nothing.
@Command(
    name = "refine",
    description = "Propose changes of skills by how their runs went; decides nothing.")
final class SkillsRefineCommand implements Callable<Integer> {
  private final Invocation invocation;

  SkillsRefineCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::refine);
  }

  private Reply refine(Workbench workbench) {
    var proposed = invocation.working(workbench.skillBook().refining()::refine);
    return new Refined(proposed.stream().map(proposal -> Row.of(proposal, workbench)).toList());
  }

  private record Refined(List<Row> proposals) implements Reply {
    @Override
    public String text() {
      if (proposals.isEmpty()) {
        return "Nothing new to propose.\n";
      }
      var text = new StringBuilder();
      for (var row : proposals) {
        text.append(row.id).append("  ").append(row.kind).append("  ").append(row.name);
        text.append("\n    ").append(PlainText.line(row.why, 2_000)).append('\n');
      }
      return text + "Decide on them with `praxis skills proposals`.\n";
    }
  }

  /// @param other name of the skill that would be merged into it
  private record Row(
      long id,
      String kind,
      long skill,
      String name,
      int baseVersion,
      @Nullable String other,
      String why) {

    static Row of(SkillProposal proposal, Workbench workbench) {
      var skills = workbench.skillBook().store();
      var other = proposal.other();
      return new Row(
          proposal.id(),
          proposal.kind(),
          proposal.skill(),
          skills.existing(proposal.skill()).name(),
          proposal.baseVersion(),
          other == null ? null : skills.existing(other).name(),
          proposal.why());
    }
  }
}
