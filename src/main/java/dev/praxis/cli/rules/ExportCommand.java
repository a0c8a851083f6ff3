package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.Exporter.ExportReport;
import dev.praxis.core.rules.TokenCounter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis export`: writes the active rules into an instruction file.
@Command(name = "export", description = "Write the active rules into an instruction file.")
public final class ExportCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "FILE", description = "The instruction file; made if it is not there.")
  private Path file = Path.of("CLAUDE.md");

  @Option(
      names = "--target",
      paramLabel = "NAME",
      converter = Target.Converter.class,
      description = "Whose file it is: CLAUDE.md or AGENTS.md; told by its name if left out.")
  private @Nullable Target target;

  @Option(names = "--dry-run", description = "Show what would change, and write nothing.")
  private boolean dryRun;

  public ExportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::export);
  }

  private Reply export(Workbench workbench) {
    var preview = workbench.exporter().preview(file.toAbsolutePath().normalize());
    return dryRun
        ? exported(new ExportReport(preview, false, Optional.empty()))
        : exported(workbench.exporter().export(preview));
  }

  private Exported exported(ExportReport report) {
    var preview = report.preview();
    var name = String.valueOf(preview.file().getFileName());
    return new Exported(
        preview.file().toString(),
        (target == null ? Target.of(name) : target).fileName(),
        preview.bytesBefore().length,
        preview.bytesAfter().length,
        preview.tokensBefore(),
        preview.tokensAfter(),
        preview.rules(),
        preview.diff().unified("a/" + name, "b/" + name),
        preview.handEdited(),
        report.backup().map(Path::toString).orElse(null),
        report.written());
  }

  /// @param rules their texts, in the order of the file
  /// @param diff unified, empty where nothing changes
  /// @param handEdited lines of the block that are no rule here; an export refuses to lose them
  /// @param written false for a dry run, and where the file already was as it should be
  private record Exported(
      String file,
      String target,
      int bytesBefore,
      int bytesAfter,
      int tokensBefore,
      int tokensAfter,
      List<String> rules,
      String diff,
      List<String> handEdited,
      @Nullable String backup,
      boolean written)
      implements Reply {

    @Override
    public String text() {
      var kept = backup == null ? "" : "The file as it was: " + PlainText.of(backup) + "\n";
      return "%s%s %s: %d rules, %d to %d bytes, %d to %d tokens by %s.%n%s"
          .formatted(
              PlainText.of(diff),
              written ? "Wrote" : diff.isEmpty() ? "Nothing changes in" : "Would write",
              PlainText.of(file),
              rules.size(),
              bytesBefore,
              bytesAfter,
              tokensBefore,
              tokensAfter,
              TokenCounter.ESTIMATOR,
              kept);
    }
  }
}
