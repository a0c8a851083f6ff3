package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.HeldOutSplit.Counts;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.evaluation.SplitComparison;
import dev.praxis.core.evaluation.SplitComparison.Part;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `praxis split`: holds sessions out, or tells how it stands.
@Command(
    name = "split",
    description = "Hold sessions out from mining; without options, tell how it stands.")
public final class SplitCommand implements Callable<Integer> {
  private static final double USUAL_SHARE = 0.3;
  private static final String USUAL_SEED = "holdout-v1";
  private final Invocation invocation;

  @Option(
      names = "--held-out",
      paramLabel = "SHARE",
      description = "About this share of the lineages, like 0.3.")
  private @Nullable Double share;

  @Option(
      names = "--by",
      paramLabel = "time|random|project",
      description = "Newest first, by chance, or whole projects.")
  private @Nullable Method method;

  @Option(names = "--seed", paramLabel = "S", description = "Of a split by chance.")
  private @Nullable String seed;

  @Option(
      names = "--embargo",
      paramLabel = "DAYS",
      description = "Of a split by time: so many days after the cut are on no side.")
  private @Nullable Integer embargo;

  @Option(
      names = "--project",
      paramLabel = "NAME",
      description = "With --by project: hold this one out; repeatable.")
  private List<String> projects = List.of();

  @Option(
      names = "--compare",
      description =
          "Split the training side once more, by time, at random and by project, and tell what each"
              + " would show. Nothing that is held out is read.")
  private boolean compare;

  @Spec private @Nullable CommandSpec spec;

  /// How sessions are chosen.
  enum Method {
    TIME,
    RANDOM,
    PROJECT
  }

  public SplitCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    if (share != null && !(share > 0 && share < 1)) {
      throw wrong("--held-out is a share between 0 and 1, like 0.3");
    }
    if (seed != null && method != Method.RANDOM) {
      throw wrong("--seed belongs to --by random");
    }
    if (embargo != null && method == Method.RANDOM) {
      throw wrong("--embargo belongs to --by time");
    }
    if (projects.isEmpty() == (method == Method.PROJECT)) {
      throw wrong("--by project needs --project NAME, and --project belongs to it");
    }
    return invocation.onWorkspace(compare ? this::compared : this::split);
  }

  private Reply compared(Workbench workbench) {
    return Compared.of(workbench.split().compare(workbench.miner().threshold()));
  }

  private Reply split(Workbench workbench) {
    var split = workbench.split();
    if (share == null && method == null && embargo == null) {
      return Sides.of(split.current());
    }
    double wanted = share == null ? USUAL_SHARE : share;
    return switch (method == null ? Method.TIME : method) {
      case TIME -> Sides.of(split.byTime(wanted, embargo == null ? 0 : embargo));
      case PROJECT -> Sides.of(split.byProject(projects));
      case RANDOM -> Sides.of(split.random(wanted, seed == null ? USUAL_SEED : seed));
    };
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }

  private record Compared(
      int threshold, Part time, Part random, List<Part> projects, boolean drift, String sentence)
      implements Reply {

    static Compared of(SplitComparison found) {
      return new Compared(
          found.threshold(),
          found.time(),
          found.random(),
          found.projects(),
          found.drift(),
          found.sentence());
    }

    @Override
    public String text() {
      var table = new TextTable("HELD OUT", "FAILURES", "COVERED BY THE OTHERS");
      for (var part : projects) {
        table.row(part.name(), Integer.toString(part.failures()), Integer.toString(part.covered()));
      }
      return sentence + "\n" + table.orWhenEmpty("One project only.");
    }
  }

  private record Sides(
      String method,
      double share,
      int train,
      int heldOut,
      int quarantine,
      String hash,
      Counts lineages,
      Counts projects)
      implements Reply {

    static Sides of(SplitReport report) {
      return new Sides(
          report.method(),
          report.share(),
          report.train(),
          report.heldOut(),
          report.quarantine(),
          report.hash(),
          report.lineages(),
          report.projects());
    }

    @Override
    public String text() {
      return """
      %d training sessions, %d held out, %d in quarantine (split by %s).
      Lineages %d, %d, %d; projects %d, %d, %d.
      """
          .formatted(
              train,
              heldOut,
              quarantine,
              method,
              lineages.train(),
              lineages.heldOut(),
              lineages.quarantine(),
              projects.train(),
              projects.heldOut(),
              projects.quarantine());
    }
  }
}
