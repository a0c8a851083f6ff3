package dev.praxis.core.evaluation.verdict;

import dev.praxis.core.statistics.sequential.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What may be said of a replay, decided by fixed steps and never by taste:
///
/// 1. a fault, more than 5 % of the items missing, or more looks than planned: invalid;
/// 2. the interval is above 0, the p-value is at most 5 % divided by the planned looks, and with
///    six projects or more the sign-flip test over them is at most 5 %: better; its mirror: worse;
/// 3. the interval lies inside the smallest difference worth acting on: no meaningful difference;
/// 4. else not decisive.
///
/// @param figures null where there is no item
/// @param headline a few words, told first
/// @param sentence everything behind it
/// @param cautions what to mind, each a sentence
public record ReplayVerdict(
    VerdictState state,
    String headline,
    String sentence,
    List<String> cautions,
    @Nullable ReplayFigures figures) {
  private static final double LEVEL = 0.05;
  private static final double MOST_MISSING = 0.05;

  /// With fewer projects no sign-flip test can reach 5 %.
  private static final int FEWEST_PROJECTS = 6;

  private static final int FEW_PROJECTS = 10;

  /// Above it, sound items may well break unseen.
  private static final double HIGH_BOUND = 0.20;

  public ReplayVerdict {
    cautions = List.copyOf(cautions);
  }

  public static ReplayVerdict of(ReplayEvidence evidence) {
    var faults = faults(evidence);
    if (evidence.items().isEmpty()) {
      faults.add("no item ran in both arms");
      return new ReplayVerdict(VerdictState.INVALID, "Invalid", invalid(faults), List.of(), null);
    }
    var figures = ReplayFigures.of(evidence);
    var state = faults.isEmpty() ? state(evidence, figures) : VerdictState.INVALID;
    var sentence =
        (faults.isEmpty() ? "" : invalid(faults) + " ")
            + Wording.sentence(evidence, figures)
            + (state == VerdictState.NOT_DECISIVE ? more(evidence, figures) : "");
    return new ReplayVerdict(
        state, headline(state, evidence, figures), sentence, cautions(evidence, figures), figures);
  }

  /// The same, with more to mind.
  public ReplayVerdict minding(List<String> more) {
    var all = new ArrayList<>(cautions);
    all.addAll(more);
    return new ReplayVerdict(state, headline, sentence, all, figures);
  }

  /// A share in percentage points, with its sign.
  public static String points(double share) {
    return Wording.points(share);
  }

  private static List<String> faults(ReplayEvidence evidence) {
    var faults = new ArrayList<>(evidence.faults());
    if (evidence.missingShare() > MOST_MISSING) {
      faults.add(
          "%d of %d items have no result"
              .formatted(evidence.missing(), evidence.items().size() + evidence.missing()));
    }
    if (evidence.look() > evidence.plannedLooks()) {
      faults.add(
          "this is look %d at the split and %d were planned; only newer sessions can decide now"
              .formatted(evidence.look(), evidence.plannedLooks()));
    }
    return faults;
  }

  private static VerdictState state(ReplayEvidence evidence, ReplayFigures figures) {
    boolean decisive =
        figures.p() <= LEVEL / evidence.plannedLooks()
            && (figures.projects() < FEWEST_PROJECTS || figures.clusterP() <= LEVEL);
    if (decisive && figures.interval().low() > 0) {
      return VerdictState.BETTER;
    }
    if (decisive && figures.interval().high() < 0) {
      return VerdictState.WORSE;
    }
    double smallest = evidence.smallestDifference();
    boolean inside = figures.interval().low() > -smallest && figures.interval().high() < smallest;
    return inside ? VerdictState.NO_MEANINGFUL_DIFFERENCE : VerdictState.NOT_DECISIVE;
  }

  private static String headline(
      VerdictState state, ReplayEvidence evidence, ReplayFigures figures) {
    int critical = evidence.criticalRegressions().size();
    var words = state.words();
    if (state == VerdictState.BETTER && figures.projects() < FEWEST_PROJECTS) {
      words += "; across projects not shown";
    }
    return critical == 0
        ? words
        : "%d critical regression%s. %s".formatted(critical, critical == 1 ? "" : "s", words);
  }

  private static String invalid(List<String> faults) {
    return "This result is invalid: " + String.join("; ", faults) + ".";
  }

  private static String more(ReplayEvidence evidence, ReplayFigures figures) {
    int n = evidence.items().size();
    double prevented = (double) figures.table().prevented() / n;
    double broken = (double) figures.table().newFailures() / n;
    if (prevented == broken) {
      return " At these rates no number of pairs would decide.";
    }
    int more = new Power(prevented, broken).itemsForEighty() - n;
    return more > 0
        ? " About %d more pairs would give it four chances in five.".formatted(more)
        : "";
  }

  private static List<String> cautions(ReplayEvidence evidence, ReplayFigures figures) {
    var cautions = new ArrayList<String>();
    if (evidence.missing() > 0) {
      cautions.add(
          String.format(
              Locale.ROOT,
              evidence.missing() == 1
                  ? "%d item is missing; if it broke, the difference would be %s points."
                  : "%d items are missing; if all of them broke, the difference would be %s points.",
              evidence.missing(),
              Wording.points(-evidence.worstCase())));
    }
    double bound = figures.table().newFailureBound();
    if (bound > HIGH_BOUND && figures.table().newFailures() + figures.table().neither() > 0) {
      cautions.add(
          String.format(
              Locale.ROOT,
              "Up to %.0f %% of sound tasks may break: %d of %d did.",
              100 * bound,
              figures.table().newFailures(),
              figures.table().newFailures() + figures.table().neither()));
    }
    if (figures.table().newFailures() + figures.table().neither() == 0) {
      cautions.add("No task succeeded before, so new failures cannot be seen.");
    }
    if (figures.projects() < FEWEST_PROJECTS) {
      cautions.add("Too few projects to generalise: %d.".formatted(figures.projects()));
    } else if (figures.projects() < FEW_PROJECTS) {
      cautions.add(
          "With %d projects the bootstrap is too optimistic; the sign-flip test decides."
              .formatted(figures.projects()));
    }
    return cautions;
  }
}
