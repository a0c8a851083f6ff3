package dev.praxis.cli.rules.exporting;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.Exporter.ExportReport;
import dev.praxis.core.instructions.block.Conflict;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.instructions.target.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        ? ExportReply.of(new ExportReport(preview, false, Optional.empty()))
        : ExportReply.of(workbench.exporter().export(decided(preview)));
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

  /// An export would refuse as well, but only here is it known how to choose.
  private static ExportPreview decided(ExportPreview preview) {
    if (!preview.conflicts().isEmpty()) {
      var rules =
          preview.conflicts().stream()
              .map(conflict -> "R" + conflict.rule())
              .distinct()
              .collect(Collectors.joining(", "));
      throw new Problem(
          "Changed in %s by hand and here as well: %s."
              .formatted(preview.file().getFileName(), rules),
          "Look at both with --dry-run, then choose with --keep file, --keep workspace or"
              + " --keep both.");
    }
    return preview;
  }
}
