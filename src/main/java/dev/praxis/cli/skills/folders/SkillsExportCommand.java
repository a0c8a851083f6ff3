package dev.praxis.cli.skills.folders;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.folder.DescriptionBudget;
import dev.praxis.core.skills.folder.files.FolderFile;
import dev.praxis.core.skills.folder.files.SkillExport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills export`: writes skills as folders that agents load.
@Command(name = "export", description = "Write skills as folders with a SKILL.md.")
public final class SkillsExportCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "NAME", description = "Ids or names; all active skills if left out.")
  private List<String> names = List.of();

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      required = true,
      description = "The folder that holds the folders of skills, such as .claude/skills.")
  private Path to = Path.of("skills");

  @Option(names = "--dry-run", description = "Tell what would be written, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--replace",
      description = "Also change folders that were written by hand; what they held is kept.")
  private boolean replace;

  public SkillsExportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::export);
  }

  private Reply export(Workbench workbench) {
    var exporter = workbench.skillBook().folders().exporting();
    var exports = exporter.look(chosen(workbench), to);
    var budget = exporter.budget(exports, to);
    var rows =
        dryRun
            ? exports.stream().map(export -> Row.of(export, null)).toList()
            : exporter.write(exports, replace).stream()
                .map(written -> Row.of(written.export(), written.backup()))
                .toList();
    return new Exported(to.toString(), dryRun, rows, budget);
  }

  private List<Skill> chosen(Workbench workbench) {
    if (names.isEmpty()) {
      return workbench.skills().list().stream()
          .filter(skill -> skill.status().equals("active"))
          .toList();
    }
    var skills = names.stream().map(name -> SkillList.named(name, workbench)).distinct().toList();
    for (var skill : skills) {
      if (!skill.status().equals("active")) {
        throw new Problem(
            "The skill %s is %s, and agents should get active ones only."
                .formatted(skill.name(), skill.status()),
            "Approve it or take it back into use first.");
      }
    }
    return skills;
  }

  private record Exported(
      String to, boolean dryRun, List<Row> skills, DescriptionBudget descriptions)
      implements Reply {
    @Override
    public String text() {
      var text = new StringBuilder();
      for (var skill : skills) {
        text.append("%s: %s\n".formatted(skill.folder, skill.words(dryRun)));
        skill.notices.forEach(notice -> text.append("  ").append(notice).append('\n'));
        if (dryRun) {
          text.append(skill.diff);
        }
      }
      text.append(descriptions.inWords()).append('\n');
      return PlainText.of(text.toString());
    }
  }

  /// @param changes paths that were or would be written
  private record Row(
      String name,
      String folder,
      String state,
      List<String> files,
      List<String> changes,
      String diff,
      List<String> notices,
      @Nullable String backup) {

    static Row of(SkillExport export, @Nullable Path backup) {
      return new Row(
          export.skill(),
          export.folder().toString(),
          export.state().name().toLowerCase(Locale.ROOT),
          export.files().stream().map(FolderFile::path).toList(),
          export.changes(),
          export.diff(),
          export.notices(),
          backup == null ? null : backup.toString());
    }

    String words(boolean dryRun) {
      var verb = dryRun ? "would write" : "wrote";
      return changes.isEmpty()
          ? "unchanged"
          : "%s %s%s%s"
              .formatted(
                  verb,
                  String.join(", ", changes),
                  state.equals("foreign") ? " over what was written by hand" : "",
                  backup == null ? "" : "; the old files are in " + backup);
    }
  }
}
