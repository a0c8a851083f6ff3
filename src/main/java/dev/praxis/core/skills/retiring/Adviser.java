package dev.praxis.core.skills.retiring;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.retiring.Advice.Kind;
import dev.praxis.core.statistics.Posterior;
import dev.praxis.core.statistics.Rates;
import dev.praxis.core.statistics.Rates.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads out of a skill's verified runs what should be done about it.
///
/// Rates are judged on the newest version's own runs where there are enough of them: what an older
/// text did wrong is no ground to give up a new one.
final class Adviser {
  static final int LEAST_RUNS = 10;
  static final double BAD = 0.30;
  static final double SURE = 0.90;
  static final Duration STALE = Duration.ofDays(90);
  private static final int WINDOW = 20;
  private static final double JUMP = 0.20;
  private static final int CLEAN = 3;

  private final Instant now;

  Adviser(Instant now) {
    this.now = now;
  }

  /// @param trials oldest first
  List<Advice> of(Skill skill, List<Trial> trials, DriftChart chart) {
    var advice = new ArrayList<Advice>();
    var own = trials.stream().filter(trial -> trial.version() == skill.version()).toList();
    retiring(skill, trials, own).ifPresent(advice::add);
    drift(skill, trials, chart).ifPresent(advice::add);
    jump(skill, own).ifPresent(advice::add);
    stale(skill, trials).ifPresent(advice::add);
    if (advice.isEmpty()) {
      firstFailure(skill, own).ifPresent(advice::add);
    }
    return advice;
  }

  private static Optional<Advice> retiring(Skill skill, List<Trial> trials, List<Trial> own) {
    boolean ownEnough = own.size() >= LEAST_RUNS;
    var rate = Trial.rate(ownEnough ? own : trials);
    if (rate.n() < LEAST_RUNS || rate.point() > BAD) {
      return Optional.empty();
    }
    double chance = Posterior.halfCredit(rate.success(), rate.partial(), rate.failure()).below(BAD);
    boolean enough = ownEnough || own.size() == trials.size();
    var figures =
        text(
            "%s of %d verified runs%s, %.1f %% (%.1f to %.1f %%); chance that it is really below 30"
                + " %%: %.1f %%",
            amount(rate),
            rate.n(),
            ownEnough ? " of version " + skill.version() : "",
            100 * rate.point(),
            100 * rate.interval().low(),
            100 * rate.interval().high(),
            100 * chance);
    if (rate.point() < BAD && chance >= SURE && enough) {
      return Optional.of(
          advice(skill, Kind.RETIRE, figures + ", enough to archive it.", rate, chance, null));
    }
    var but =
        enough
            ? ", less than 90 %: keep watching."
            : text(
                ", though version %d has %d of its own: keep watching.",
                skill.version(), own.size());
    return Optional.of(advice(skill, Kind.WATCH, figures + but, rate, chance, null));
  }

  private static Optional<Advice> drift(Skill skill, List<Trial> trials, DriftChart chart) {
    return chart
        .alarm()
        .map(at -> {
          var drift = Objects.requireNonNull(chart.chart());
          var since = since(chart, at);
          var why =
              text(
                  "It fails more often than the %.1f %% of runs it may: the sum of evidence passed"
                      + " %.1f at the run of %s, after %d failures in %d runs since the chart"
                      + " began.",
                  100 * drift.tolerated(),
                  drift.limit(),
                  at.trial().at().atZone(ZoneOffset.UTC).toLocalDate(),
                  Trial.rate(since).failure(),
                  since.size());
          return advice(skill, Kind.DRIFT, why, Trial.rate(trials), null, at.trial().run());
        });
  }

  /// Runs from the start of the chart to the alarm.
  private static List<Trial> since(DriftChart chart, DriftChart.Point alarm) {
    var since = new ArrayList<Trial>();
    for (var point : chart.points()) {
      if (point.starts()) {
        since.clear();
      }
      since.add(point.trial());
      if (point.equals(alarm)) {
        break;
      }
    }
    return since;
  }

  /// The newest twenty runs of a version against the twenty before.
  private static Optional<Advice> jump(Skill skill, List<Trial> own) {
    int window = Math.min(WINDOW, own.size() / 2);
    if (window < LEAST_RUNS) {
      return Optional.empty();
    }
    var newest = Trial.rate(own.subList(own.size() - window, own.size()));
    var before = Trial.rate(own.subList(own.size() - 2 * window, own.size() - window));
    var change = Rates.difference(before, newest);
    if (!change.decisive() || Math.abs(change.difference()) < JUMP) {
      return Optional.empty();
    }
    var why =
        text(
            "Its rate went from %.1f %% to %.1f %% over the newest %d runs without a change of its"
                + " text (%+.1f points, %+.1f to %+.1f): look whether its runs, or who verifies"
                + " them, have changed.",
            100 * before.point(),
            100 * newest.point(),
            window,
            100 * change.difference(),
            100 * change.interval().low(),
            100 * change.interval().high());
    return Optional.of(advice(skill, Kind.JUMP, why, newest, null, null));
  }

  private Optional<Advice> stale(Skill skill, List<Trial> trials) {
    var success = trials.reversed().stream().filter(trial -> trial.credit() == 1).findFirst();
    var since = success.map(Trial::at).orElse(skill.createdAt());
    var gone = Duration.between(since, now);
    if (gone.compareTo(STALE) <= 0) {
      return Optional.empty();
    }
    var why =
        success.isPresent()
            ? text("No verified success for %d days.", gone.toDays())
            : text("No verified success in the %d days since it was made.", gone.toDays());
    return Optional.of(advice(skill, Kind.STALE, why, Trial.rate(trials), null, null));
  }

  private static Optional<Advice> firstFailure(Skill skill, List<Trial> own) {
    if (own.isEmpty() || own.getLast().credit() > 0) {
      return Optional.empty();
    }
    int clean = 0;
    while (clean + 1 < own.size() && own.get(own.size() - 2 - clean).credit() == 1) {
      clean++;
    }
    if (clean < CLEAN) {
      return Optional.empty();
    }
    var why =
        text(
            "Its last run failed after %d clean successes: one failure is no ground to act.",
            clean);
    return Optional.of(
        advice(skill, Kind.FIRST_FAILURE, why, Trial.rate(own), null, own.getLast().run()));
  }

  private static Advice advice(
      Skill skill, Kind kind, String why, Rate rate, @Nullable Double chance, @Nullable Long run) {
    return new Advice(skill.id(), skill.name(), skill.version(), kind, why, rate, chance, run);
  }

  private static String amount(Rate rate) {
    return rate.partial() == 0
        ? rate.success() + (rate.success() == 1 ? " success" : " successes")
        : "%d %s and %d partial (half each)"
            .formatted(
                rate.success(), rate.success() == 1 ? "success" : "successes", rate.partial());
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency for this alone
  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
