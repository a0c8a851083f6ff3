package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.Conflict;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.Exporter.ExportReport;
import dev.praxis.core.instructions.HandEdit;
import dev.praxis.core.rules.TokenCounter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  @Option(
      names = "--keep",
      paramLabel = "SIDE",
      description =
          "For rules changed both in the file by hand and in the workspace: keep file or"
              + " workspace.")
  private Conflict.@Nullable Side keep;

  public ExportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::export);
  }

  private Reply export(Workbench workbench) {
    var path = file.toAbsolutePath().normalize();
    var first = workbench.exporter().preview(path);
    var preview = keep == null ? first : workbench.exporter().preview(path, chosen(first, keep));
    return dryRun
        ? exported(new ExportReport(preview, false, Optional.empty()))
        : exported(workbench.exporter().export(preview));
  }

  private static Map<Long, Conflict.Side> chosen(ExportPreview preview, Conflict.Side side) {
    return preview.conflicts().stream()
        .map(Conflict::rule)
        .distinct()
        .collect(Collectors.toMap(rule -> rule, _ -> side));
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
        preview.handEdits().stream().map(ByHand::of).toList(),
        preview.conflicts().stream().map(Both::of).toList(),
        report.backup().map(Path::toString).orElse(null),
        report.written());
  }

  /// @param rules their texts, in the order of the file
  /// @param diff unified, empty where nothing changes
  /// @param handEdits what was changed in the block by hand and is taken over
  /// @param conflicts rules changed on both sides; an export refuses to choose
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
      List<ByHand> handEdits,
      List<Both> conflicts,
      @Nullable String backup,
      boolean written)
      implements Reply {

    @Override
    public String text() {
      var kept = backup == null ? "" : "The file as it was: " + PlainText.of(backup) + "\n";
      return "%s%s%s %s: %d rules, %d to %d bytes, %d to %d tokens by %s.%n%s"
          .formatted(
              PlainText.of(diff),
              byHand(),
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

    private String byHand() {
      var edits = handEdits.stream().map(ByHand::text);
      var both = conflicts.stream().map(Both::text);
      return Stream.concat(edits, both)
          .map(line -> PlainText.of(line) + "\n")
          .collect(Collectors.joining());
    }
  }

  /// @param kind `added`, `reworded` or `removed`
  /// @param rule null where it was added
  /// @param from null where it was added
  /// @param to null where it was removed
  private record ByHand(
      String kind, @Nullable Long rule, @Nullable String from, @Nullable String to) {
    static ByHand of(HandEdit edit) {
      return switch (edit) {
        case HandEdit.Added(var text) -> new ByHand("added", null, null, text);
        case HandEdit.Reworded(var rule, var from, var to) ->
            new ByHand("reworded", rule, from, to);
        case HandEdit.Removed(var rule, var text) -> new ByHand("removed", rule, text, null);
      };
    }

    String text() {
      return switch (kind) {
        case "added" -> "By hand: a new rule, “%s”.".formatted(to);
        case "reworded" -> "By hand: rule %d now says “%s”.".formatted(rule, to);
        default -> "By hand: rule %d was taken out and is retired.".formatted(rule);
      };
    }
  }

  /// @param inFile null where it was taken out of the file
  /// @param here null where it is no longer active
  private record Both(long rule, String base, @Nullable String inFile, @Nullable String here) {
    static Both of(Conflict conflict) {
      return new Both(
          conflict.rule(),
          conflict.base(),
          conflict.inFile().orElse(null),
          conflict.here().orElse(null));
    }

    String text() {
      return "Changed on both sides: rule %d. Last exported: “%s”. File: %s. Workspace: %s."
          .formatted(rule, base, words(inFile), words(here));
    }

    private static String words(@Nullable String text) {
      return text == null ? "taken out" : "“%s”".formatted(text);
    }
  }
}
