package dev.praxis.cli.skills.folders;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.FindingRow;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.folder.SkillImport.Brought;
import dev.praxis.core.skills.written.SkillReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills import`: brings skills from elsewhere.
@Command(
    name = "import",
    description =
        "Bring skills from a folder with a SKILL.md, a folder of such folders or a zip file of one,"
            + " or with their runs from a JSON file; known names stay as they are.")
public final class SkillsImportCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "PLACE",
      description = "A folder; or a JSON file shaped like sample-sessions/skills.json.")
  private Path place = Path.of("skills.json");

  @Option(
      names = "--update",
      description = "Make a skill of a known name a new version of the one there.")
  private boolean update;

  public SkillsImportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    boolean json = place.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    return invocation.onWorkspaceOrNew(json ? this::read : this::bring);
  }

  private Reply read(Workbench workbench) {
    try (var document = Files.newInputStream(place)) {
      var imported = workbench.skills().importAll(new SkillReader().read(document));
      imported
          .skipped()
          .forEach(name -> invocation.say("The skill " + name + " is there already."));
      return SkillList.of(
          imported.added().stream().map(name -> SkillList.named(name, workbench)).toList());
    } catch (IOException e) {
      throw new Problem(
          "The skills in " + place + " cannot be read.", "Check the name of the file.", e);
    }
  }

  private Reply bring(Workbench workbench) {
    var brought = workbench.skillBook().folders().importing().bring(place, update);
    var skills = new ArrayList<SkillList.Row>();
    for (var each : brought) {
      if (each.skill() != null) {
        var skill = SkillList.named(Long.toString(Objects.requireNonNull(each.skill())), workbench);
        skills.add(SkillList.Row.of(skill));
      }
    }
    return new Imported(skills, brought.stream().map(Folder::of).toList());
  }

  /// @param folders what became of each
  private record Imported(List<SkillList.Row> skills, List<Folder> folders) implements Reply {
    @Override
    public String text() {
      var text = new StringBuilder();
      for (var folder : folders) {
        text.append("%s: %s%s\n".formatted(folder.name, folder.state, because(folder.why)));
        folder.notices.forEach(notice -> text.append("  ").append(notice).append('\n'));
        folder.findings.forEach(finding -> text.append("  ").append(finding.text()).append('\n'));
      }
      return PlainText.of(text.toString());
    }

    private static String because(String why) {
      return why.isEmpty() ? "" : ". " + why;
    }

    @Override
    public int exitCode() {
      return folders.stream().anyMatch(folder -> folder.state.equals("refused")) ? 1 : 0;
    }
  }

  private record Folder(
      String name,
      String folder,
      String state,
      String why,
      List<String> notices,
      List<FindingRow> findings) {
    static Folder of(Brought brought) {
      return new Folder(
          brought.name(),
          brought.folder(),
          brought.state(),
          brought.why(),
          brought.notices(),
          FindingRow.of(brought.findings()));
    }
  }
}
