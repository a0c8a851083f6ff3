package dev.praxis.cli.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.cli.console.Amount;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.reading.InstructionImport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis rules import`: the rules of an instruction file that is there already, as candidates.
@Command(
    name = "import",
    description =
        "Take the rules of an instruction file over as candidates; the file stays as it is.")
final class RulesImportCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "FILE", description = "CLAUDE.md, AGENTS.md or another of their kind.")
  private Path file = Path.of("CLAUDE.md");

  @Option(names = "--dry-run", description = "Show every line and what it is, and keep nothing.")
  private boolean dryRun;

  @Option(
      names = "--outside",
      description = "Also read files that it imports from outside its project.")
  private boolean outside;

  RulesImportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::read);
  }

  private Reply read(Workbench workbench) {
    var report = workbench.ruleBook().instructionImport().take(file, !dryRun, outside);
    return new Imported(
        !dryRun,
        report.fresh(),
        report.files().stream().map(Path::toString).toList(),
        report.notes(),
        report.lines().stream().map(Row::of).toList());
  }

  /// @param kept false for a dry run
  /// @param added how many rules are new
  /// @param files that were read, imports among them
  private record Imported(
      boolean kept, long added, List<String> files, List<String> notes, List<Row> lines)
      implements Reply {
    @Override
    public String text() {
      var pieces =
          lines.stream().map(row -> PlainText.of(row.text()) + "\n").collect(Collectors.joining());
      var said =
          notes.stream().map(note -> PlainText.of(note) + "\n").collect(Collectors.joining());
      var counts = lines.stream().collect(Collectors.groupingBy(Row::kind, Collectors.counting()));
      return "%s%s%s %d of %s; %s in %s.%n"
          .formatted(
              pieces,
              said,
              kept ? "Took over" : "Would take over",
              added,
              Amount.of(counts.getOrDefault("rule", 0L), "rule"),
              Amount.of(lines.size(), "piece"),
              Amount.of(files.size(), "file"));
    }
  }

  /// @param kind `rule`, `context`, `heading`, `code`, `import`, `comment` or `front matter`
  /// @param rule its number; left out where it is none
  /// @param note why it was not taken over; left out where it was or is no rule
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Row(
      String file,
      int line,
      int lastLine,
      List<String> headings,
      String kind,
      String said,
      @Nullable Long rule,
      boolean added,
      @Nullable String note) {
    static Row of(InstructionImport.Taken taken) {
      var line = taken.line();
      return new Row(
          line.file().toString(),
          line.line(),
          line.lastLine(),
          line.headings(),
          line.kind().word(),
          line.text(),
          taken.rule(),
          taken.fresh(),
          taken.note().isEmpty() ? null : taken.note());
    }

    String text() {
      var name = rule == null ? "" : " R" + rule;
      var why = note == null ? "" : " (" + note + ")";
      return "%s:%d %s%s%s: %s".formatted(Path.of(file).getFileName(), line, kind, name, why, said);
    }
  }
}
