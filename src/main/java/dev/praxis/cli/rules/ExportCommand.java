package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.Conflict;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.Exporter.ExportReport;
import dev.praxis.core.instructions.HandEdit;
import dev.praxis.core.instructions.LeftOut;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.instructions.target.Target;
import dev.praxis.core.rules.TokenCounter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `praxis export`: writes the active rules into an instruction file.
@Command(name = "export", description = "Write the active rules into an instruction file.")
public final class ExportCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "The instruction file; made if it is not there. Told by the target if left out.")
  private @Nullable Path file;

  @Option(
      names = "--target",
      paramLabel = "NAME",
      converter = TargetName.class,
      description =
          "What kind of file it is: CLAUDE.md, CLAUDE.local.md, claude-rules, AGENTS.md, GEMINI.md,"
              + " copilot, copilot-paths or cursor; told by its place and name if left out.")
  private @Nullable Target target;

  @Option(
      names = "--path",
      paramLabel = "GLOB",
      description = "For which files of the project a new file is: takes the rules of that scope.")
  private List<String> globs = List.of();

  @Option(names = "--dry-run", description = "Show what would change, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--keep",
      paramLabel = "SIDE",
      description =
          "For rules changed both in the file by hand and in the workspace: keep file, workspace"
              + " or both.")
  private Conflict.@Nullable Side keep;

  public ExportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    if (file == null && target == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "name the FILE, or its kind with --target");
    }
    return invocation.onWorkspace(this::export);
  }

  private Reply export(Workbench workbench) {
    var destination = destination();
    var first = workbench.exporter().preview(destination, Map.of());
    var preview =
        keep == null ? first : workbench.exporter().preview(destination, chosen(first, keep));
    return dryRun
        ? exported(new ExportReport(preview, false, Optional.empty()))
        : exported(workbench.exporter().export(preview));
  }

  private Destination destination() {
    var kind = target == null ? Target.CLAUDE : target;
    var named = Destination.of(file == null ? kind.usualPlace() : file);
    return new Destination(named.file(), target == null ? named.target() : target, globs);
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
        preview.destination().target().word(),
        preview.destination().target().readBy(),
        preview.audience().globs(),
        preview.bytesBefore().length,
        preview.bytesAfter().length,
        preview.tokensBefore(),
        preview.tokensAfter(),
        preview.rules(),
        preview.leftOut().stream().map(Out::of).toList(),
        preview.warnings(),
        preview.diff().unified("a/" + name, "b/" + name),
        preview.handEdits().stream().map(ByHand::of).toList(),
        preview.conflicts().stream().map(Both::of).toList(),
        report.backup().map(Path::toString).orElse(null),
        report.written());
  }

  /// @param target what kind of file it is
  /// @param readBy who reads it and when
  /// @param paths for which files of the project; none where it is always read
  /// @param rules their texts, in the order of the file
  /// @param leftOut active rules that do not belong into it
  /// @param warnings limits of its reader, leaks
  /// @param diff unified, empty where nothing changes
  /// @param handEdits what was changed in the block by hand and is taken over
  /// @param conflicts rules changed on both sides; an export refuses to choose
  /// @param written false for a dry run, and where the file already was as it should be
  private record Exported(
      String file,
      String target,
      String readBy,
      List<String> paths,
      int bytesBefore,
      int bytesAfter,
      int tokensBefore,
      int tokensAfter,
      List<String> rules,
      List<Out> leftOut,
      List<String> warnings,
      String diff,
      List<ByHand> handEdits,
      List<Both> conflicts,
      @Nullable String backup,
      boolean written)
      implements Reply {

    @Override
    public String text() {
      var kept = backup == null ? "" : "The file as it was: " + PlainText.of(backup) + "\n";
      return "%s%s%s%s %s: %d rules, %d to %d bytes, %d to %d tokens by %s.%n%s"
          .formatted(
              PlainText.of(diff),
              byHand(),
              notes(),
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

    private String notes() {
      var out =
          leftOut.stream().map(rule -> "Left out: rule %d, %s.".formatted(rule.rule, rule.reason));
      var warned = warnings.stream().map(warning -> "Warning: " + warning);
      return Stream.of(Stream.of("Read by " + readBy), out, warned)
          .flatMap(lines -> lines)
          .map(line -> PlainText.of(line) + "\n")
          .collect(Collectors.joining());
    }

    private String byHand() {
      var edits = handEdits.stream().map(ByHand::text);
      var both = conflicts.stream().map(Both::text);
      return Stream.concat(edits, both)
          .map(line -> PlainText.of(line) + "\n")
          .collect(Collectors.joining());
    }
  }

  /// A rule that is not written, and why.
  private record Out(long rule, String text, String scope, String reason) {
    static Out of(LeftOut out) {
      var rule = out.rule();
      return new Out(rule.id(), rule.text(), rule.scope().word(), out.reason());
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
