package dev.praxis.cli.skills.changing;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.SkillText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills edit`: a new version; the older ones are kept.
@Command(
    name = "edit",
    description = {
      "Write a new version of a skill; the older ones are kept.",
      "To change more than its head: `praxis skills show SKILL --text > skill.txt`, edit that file,"
          + " then `praxis skills edit SKILL --file skill.txt`."
    })
public final class SkillsEditCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "SKILL", description = "Its id or name.")
  private String skill = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "The whole new text, as `skills show --text` writes it; - reads standard input.")
  private @Nullable Path file;

  @Option(names = "--name", paramLabel = "NAME", description = "Another name.")
  private @Nullable String name;

  @Option(names = "--category", paramLabel = "C", description = "Another category.")
  private @Nullable String category;

  @Option(names = "--description", paramLabel = "TEXT", description = "When to use it, anew.")
  private @Nullable String description;

  @Option(names = "--why", paramLabel = "TEXT", description = "Why it is changed.")
  private String why = "";

  public SkillsEditCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    if (file == null && name == null && category == null && description == null) {
      throw new Problem(
          "Nothing says what to change.",
          "Give --name, --category or --description; or write the skill to a file with `praxis"
              + " skills show %s --text`, change it there and give it with --file."
                  .formatted(skill));
    }
    var written = file == null ? null : WrittenSkill.read(file);
    return invocation.onWorkspace(workbench -> edit(workbench, written));
  }

  private Reply edit(Workbench workbench, @Nullable SkillText written) {
    var before = SkillList.named(skill, workbench);
    var after = changed(written == null ? before.text() : written);
    int version = workbench.skills().edit(before.id(), after, "curator", why);
    return VersionChange.of(before, version, workbench);
  }

  private SkillText changed(SkillText text) {
    return new SkillText(
        name == null ? text.name() : name,
        description == null ? text.description() : description,
        category == null ? text.category() : category,
        text.preconditions(),
        text.parameters(),
        text.steps(),
        text.postconditions(),
        text.tags(),
        text.subSkills());
  }
}
