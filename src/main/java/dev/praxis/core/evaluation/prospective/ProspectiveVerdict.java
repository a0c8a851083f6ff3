package dev.praxis.core.evaluation.prospective;

import dev.praxis.core.evaluation.Soundness;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptProspective.Cusum;
import dev.praxis.core.evaluation.kept.KeptProspective.ModelShare;
import dev.praxis.core.evaluation.kept.KeptProspective.TagChange;
import dev.praxis.core.evaluation.kept.KeptProspective.Window;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.statistics.Drift;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// What may be said of two windows of time: that a rate changed, never why.
///
/// @param ruled tags that have a rule now
/// @param look whether held-out sessions are among them
record ProspectiveVerdict(
    Export export, Windows windows, Set<String> ruled, Soundness soundness, boolean look) {
  static final String CAVEAT =
      "Model version, task mix and season also changed: this says that the rate changed after the"
          + " export, not why.";
  private static final String REGRESSION =
      "Tags get rules because they were frequent, and what was frequent tends to fall by itself.";

  /// The chart asks for a tolerated share inside 0 and 1.
  private static final double LEAST = 0.01;

  /// Sessions by which the tolerated share is set, the newest before the export.
  private static final int SETTING = 20;

  KeptProspective at(Instant now) {
    var before = Windows.window(windows.before(), export.tags());
    var after = Windows.window(windows.after(), export.tags());
    double change = after.rate() - before.rate();
    var interval =
        Intervals.newcombeUnpaired(
            after.failed(), after.sessions(), before.failed(), before.sessions());
    var controls = windows.controls(tag -> ruled.contains(tag) || export.tags().contains(tag));
    var controlled = controls.stream().mapToDouble(TagChange::change).average();
    var state = faults().isEmpty() ? VerdictState.POTENTIAL : VerdictState.INVALID;
    return new KeptProspective(
        new Ref(Mode.PROSPECTIVE, 0),
        now,
        export.file().toString(),
        export.at(),
        export.tags().stream().sorted().toList(),
        before,
        after,
        change,
        interval,
        export.tags().stream().sorted().map(windows::change).toList(),
        controls,
        controlled.isPresent() ? controlled.getAsDouble() : null,
        drift(),
        state,
        "%s: %d of %d before, %d of %d after"
            .formatted(
                state.words(),
                before.failed(),
                before.sessions(),
                after.failed(),
                after.sessions()),
        sentence(before, after, change, interval),
        cautions(before, after, change, controls.size(), controlled),
        soundness.splitHash(),
        new Looks(look ? soundness.look() : 0, ReplayEvidence.PLANNED_LOOKS));
  }

  /// What makes it invalid, each a clause.
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (windows.otherModels()) {
      faults.add("other models ran the sessions after the export than those before");
    }
    if (look && soundness.look() > ReplayEvidence.PLANNED_LOOKS) {
      faults.add(
          "this is look %d at the split and %d were planned; only newer sessions can decide now"
              .formatted(soundness.look(), ReplayEvidence.PLANNED_LOOKS));
    }
    return faults;
  }

  private Cusum drift() {
    var before = windows.before();
    var newest = before.subList(Math.max(0, before.size() - SETTING), before.size());
    int failed = Windows.failed(newest, export.tags());
    double tolerated = Math.clamp(Intervals.wilson(failed, newest.size()).high(), LEAST, 1 - LEAST);
    double[] failures =
        windows.after().stream().mapToDouble(each -> each.shows(export.tags()) ? 1 : 0).toArray();
    var sums = Arrays.stream(Drift.over(tolerated).trace(failures)).boxed().toList();
    int alarm = -1;
    for (int i = 0; i < sums.size() && alarm < 0; i++) {
      alarm = sums.get(i) >= Drift.LIMIT ? i : -1;
    }
    return new Cusum(tolerated, Drift.LIMIT, sums, alarm);
  }

  private String sentence(Window before, Window after, double change, Interval interval) {
    var told =
        faults().isEmpty() ? "" : "This result is invalid: " + String.join("; ", faults()) + ". ";
    return told
        + String.format(
            Locale.ROOT,
            "Prospective: the failure rate %s after the export of %s, from %d of %d sessions (%.1f"
                + " %%) to %d of %d (%.1f %%). Change %s points, 95 %% CI %s to %s (Newcombe,"
                + " unpaired). An association over time, not proof.",
            change == 0 ? "did not change" : "changed",
            export.file().getFileName(),
            before.failed(),
            before.sessions(),
            100 * before.rate(),
            after.failed(),
            after.sessions(),
            100 * after.rate(),
            ReplayVerdict.points(change),
            ReplayVerdict.points(interval.low()),
            ReplayVerdict.points(interval.high()));
  }

  private List<String> cautions(
      Window before, Window after, double change, int controls, OptionalDouble controlled) {
    var cautions = new ArrayList<String>();
    cautions.add(CAVEAT);
    cautions.add(
        "Models before: %s; after: %s.".formatted(told(before.models()), told(after.models())));
    if (controlled.isPresent()) {
      cautions.add(
          String.format(
              Locale.ROOT,
              "%s without a rule changed by %s points%s; beyond that it is %s points,"
                  + " which is told and not tested.",
              controls == 1 ? "1 tag" : controls + " tags",
              ReplayVerdict.points(controlled.getAsDouble()),
              controls == 1 ? "" : " on average",
              ReplayVerdict.points(change - controlled.getAsDouble())));
    } else {
      cautions.add("No tag without a rule was seen often enough to serve as a control.");
    }
    cautions.add(REGRESSION);
    return cautions;
  }

  private static String told(List<ModelShare> models) {
    return models.stream()
        .map(share ->
            "%s (%d)"
                .formatted(share.model().isEmpty() ? "not told" : share.model(), share.sessions()))
        .collect(Collectors.joining(", "));
  }
}
