package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
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

  @Option(names = "--by", paramLabel = "time|random", description = "Newest first, or by chance.")
  private @Nullable Method method;

  @Option(names = "--seed", paramLabel = "S", description = "Of a split by chance.")
  private @Nullable String seed;

  @Spec private @Nullable CommandSpec spec;

  /// How sessions are chosen.
  enum Method {
    TIME,
    RANDOM
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
    return invocation.onWorkspace(this::split);
  }

  private Reply split(Workbench workbench) {
    var split = workbench.split();
    if (share == null && method == null) {
      return Sides.of(split.current());
    }
    double wanted = share == null ? USUAL_SHARE : share;
    return switch (method == null ? Method.TIME : method) {
      case TIME -> Sides.of(split.byTime(wanted));
      case RANDOM -> Sides.of(split.random(wanted, seed == null ? USUAL_SEED : seed));
    };
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }

  private record Sides(
      String method, double share, int train, int heldOut, int quarantine, String hash)
      implements Reply {

    static Sides of(SplitReport report) {
      return new Sides(
          report.method(),
          report.share(),
          report.train(),
          report.heldOut(),
          report.quarantine(),
          report.hash());
    }

    @Override
    public String text() {
      return "%d training sessions, %d held out, %d in quarantine (split by %s).%n"
          .formatted(train, heldOut, quarantine, method);
    }
  }
}
