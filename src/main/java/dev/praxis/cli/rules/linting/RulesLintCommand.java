package dev.praxis.cli.rules.linting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.rules.telling.FoundRow;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.FileLint;
import dev.praxis.core.rules.lint.Where;
import dev.praxis.core.rules.lint.waiver.Waiver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis rules lint`: what speaks against the rules, and against an instruction file with them.
@Command(name = "lint", description = "Say what speaks against the rules and an instruction file.")
public final class RulesLintCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The instruction file; the one opened or exported last if left out.")
  private @Nullable Path file;

  @Option(
      names = "--budget",
      paramLabel = "TOKENS",
      description = "What the rules in force may cost together; remembered.")
  private @Nullable Integer budget;

  public RulesLintCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::lint);
  }

  private Reply lint(Workbench workbench) {
    if (budget != null) {
      workbench.fileLint().setBudget(budget);
    }
    var waived = workbench.ruleBook().waivers().list().stream().map(WaivedRow::of).toList();
    return Optional.ofNullable(file)
        .or(workbench.exporter()::current)
        .map(path -> ofFile(workbench.fileLint().report(path), waived))
        .orElseGet(() -> ofRules(workbench.fileLint(), waived));
  }

  private static Found ofRules(FileLint lint, List<WaivedRow> waived) {
    return new Found(
        null,
        null,
        lint.together().stream().map(FoundRow::of).toList(),
        lint.rules().stream().map(Row::of).toList(),
        List.of(),
        waived);
  }

  private static Found ofFile(FileLint.Report report, List<WaivedRow> waived) {
    return new Found(
        report.file().toString(),
        new Size(report.size().lines(), report.size().instructions(), report.size().characters()),
        report.ofFile().stream().map(FoundRow::of).toList(),
        report.rules().stream().map(Row::of).toList(),
        report.written().stream().filter(line -> !line.findings().isEmpty()).map(Row::of).toList(),
        waived);
  }

  /// What was found.
  ///
  /// @param lint of the file, or of the rules, as a whole
  /// @param lines written by hand that have findings
  private record Found(
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String file,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Size size,
      List<FoundRow> lint,
      List<Row> rules,
      List<Row> lines,
      List<WaivedRow> waived)
      implements Reply {
    @Override
    public String text() {
      var table = new TextTable("WHERE", "SEVERITY", "KIND", "WHAT");
      lint.forEach(found -> row(table, file == null ? "rules" : "file", found));
      Stream.concat(rules.stream(), lines.stream())
          .forEach(row -> row.lint.forEach(found -> row(table, row.where, found)));
      return table.orWhenEmpty("Nothing speaks against them.");
    }

    private static void row(TextTable table, String where, FoundRow found) {
      table.row(where, found.severity(), found.kind(), found.message());
    }
  }

  private record Size(int lines, int instructions, int characters) {}

  private record Row(
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long id,
      String where,
      String text,
      List<FoundRow> lint) {
    static Row of(FileLint.Linted linted) {
      var where = linted.line().where();
      return new Row(
          where instanceof Where.OfRule(var id) ? id : null,
          where.words(),
          linted.line().text(),
          linted.findings().stream().map(FoundRow::of).toList());
    }
  }

  private record WaivedRow(
      long rule, String kind, int version, String other, String reason, String at) {
    static WaivedRow of(Waiver waiver) {
      return new WaivedRow(
          waiver.rule(),
          waiver.kind().word(),
          waiver.version(),
          waiver.other(),
          waiver.reason(),
          waiver.at().toString());
    }
  }
}
