package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis skills list`: the most reliable first, judged by the lower bound.
@Command(
    name = "list",
    description = "List skills, the most reliable first: by the lower bound of the 95 % interval.")
final class SkillsListCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(
      names = "--status",
      paramLabel = "S",
      description = "Only candidate, active, outdated or archived ones.")
  private @Nullable Status status;

  @Option(names = "--category", paramLabel = "C", description = "Only those of this category.")
  private @Nullable String category;

  @Option(
      names = "--waiting",
      description = "Only candidates that wait for a decision, the oldest first.")
  private boolean waiting;

  /// Where a skill can be in its life.
  enum Status {
    CANDIDATE,
    ACTIVE,
    OUTDATED,
    ARCHIVED
  }

  SkillsListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::list);
  }

  private Reply list(Workbench workbench) {
    var skills = waiting ? workbench.skills().waiting() : workbench.skills().list();
    return SkillList.of(
        skills.stream()
            .filter(skill ->
                status == null || skill.status().equals(status.name().toLowerCase(Locale.ROOT)))
            .filter(skill -> category == null || skill.category().equalsIgnoreCase(category))
            .toList());
  }
}
