package dev.praxis.core.evaluation.verdict;

import java.util.Locale;

/// Numbers in the words of a verdict.
final class Wording {
  private static final double LEVEL = 0.05;
  private static final double SMALL = 0.001;

  private Wording() {}

  /// Everything a reader needs to judge the verdict, in one breath.
  static String sentence(ReplayEvidence evidence, ReplayFigures figures) {
    var table = figures.table();
    int n = evidence.items().size();
    return fell(evidence, figures)
        + String.format(
            Locale.ROOT,
            " Difference %s points, 95 %% CI %s to %s; %s p %s%s. %d prevented, %d new %s of %d."
                + " %s Look %d of %d.",
            points(-figures.difference()),
            points(-figures.interval().high()),
            points(-figures.interval().low()),
            figures.test(),
            p(figures.p()),
            evidence.single() ? " (mid-p %s)".formatted(number(figures.midP())) : "",
            table.prevented(),
            table.newFailures(),
            table.newFailures() == 1 ? "failure" : "failures",
            n,
            projects(figures),
            evidence.look(),
            evidence.plannedLooks());
  }

  /// With a sign, in percentage points.
  static String points(double share) {
    double points = Math.round(1000 * share) / 10.0;
    return points == 0 ? "0.0" : String.format(Locale.ROOT, "%+.1f", points).replace('-', '−');
  }

  /// With its sign: `= 0.031`.
  static String p(double p) {
    return p < SMALL ? "< 0.001" : "= " + number(p);
  }

  private static String number(double p) {
    return p < SMALL ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
  }

  private static String fell(ReplayEvidence evidence, ReplayFigures figures) {
    int n = evidence.items().size();
    if (evidence.single()) {
      var table = figures.table();
      return "Replay: failures %s from %d of %d to %d of %d."
          .formatted(
              moved(table.failedBefore(), table.failedAfter()),
              table.failedBefore(),
              n,
              table.failedAfter(),
              n);
    }
    double before = evidence.items().stream().mapToDouble(ReplayItem::before).average().orElse(0);
    double after = evidence.items().stream().mapToDouble(ReplayItem::after).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "Replay: the failure rate %s from %.1f %% to %.1f %% over %d items of %d epochs each.",
        moved(before, after),
        100 * before,
        100 * after,
        n,
        evidence.epochs());
  }

  private static String moved(double before, double after) {
    if (before == after) {
      return "stayed,";
    }
    return after < before ? "fell" : "rose";
  }

  private static String projects(ReplayFigures figures) {
    if (figures.projects() == 1) {
      return "All of one project.";
    }
    return "By project (%d clusters) p %s%s."
        .formatted(
            figures.projects(),
            p(figures.clusterP()),
            figures.clusterP() > LEVEL ? ": not decisive across projects" : "");
  }
}
