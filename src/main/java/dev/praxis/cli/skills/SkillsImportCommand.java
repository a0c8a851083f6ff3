package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.SkillReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills import`: brings skills and their runs from elsewhere.
@Command(
    name = "import",
    description = "Bring skills with their runs from a JSON file; known names stay as they are.")
final class SkillsImportCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "FILE", description = "Shaped like sample-sessions/skills.json.")
  private Path file = Path.of("skills.json");

  SkillsImportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspaceOrNew(this::read);
  }

  private Reply read(Workbench workbench) {
    try (var document = Files.newInputStream(file)) {
      var imported = workbench.skills().importAll(new SkillReader().read(document));
      imported
          .skipped()
          .forEach(name -> invocation.say("The skill " + name + " is there already."));
      return SkillList.of(
          imported.added().stream().map(name -> SkillList.named(name, workbench)).toList());
    } catch (IOException e) {
      throw new Problem(
          "The skills in " + file + " cannot be read.", "Check the name of the file.", e);
    }
  }
}
