package dev.praxis.core.evaluation.judging;

import dev.praxis.core.evaluation.Soundness;
import dev.praxis.core.evaluation.kept.JudgeCheck;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.JudgedItem.Word;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What may be said of judgements: potential, or nothing.
///
/// @param items one a held-out failure
record JudgedVerdict(String judge, List<JudgedItem> items, JudgeCheck check, Soundness soundness) {
  private static final double MOST_MISSING = 0.05;
  private static final int DRAWS = 10_000;
  private static final long SEED = 1;
  private static final int FEW_ITEMS = 20;

  JudgedVerdict {
    items = List.copyOf(items);
  }

  /// A share and how sure it is.
  private record Corrected(double share, Interval interval) {}

  KeptJudged at(Instant now) {
    var faults = faults();
    var state = faults.isEmpty() ? VerdictState.POTENTIAL : VerdictState.INVALID;
    var corrected = corrected();
    return new KeptJudged(
        new Ref(Mode.JUDGED, 0),
        now,
        judge,
        items,
        check,
        observed(),
        interval(),
        corrected == null ? null : corrected.share(),
        corrected == null ? null : corrected.interval(),
        state,
        "%s: %d of %d judged preventable".formatted(state.words(), observed(), items.size()),
        sentence(faults, corrected),
        cautions(),
        soundness.splitHash(),
        new Looks(soundness.look(), ReplayEvidence.PLANNED_LOOKS));
  }

  /// What makes it invalid, each a clause.
  List<String> faults() {
    var faults = new ArrayList<>(soundness.faults());
    if (unanswered() > MOST_MISSING * items.size()) {
      faults.add("%d of %d failures have no answer".formatted(unanswered(), items.size()));
    }
    if (!check.validated()) {
      faults.add(unvalidated());
    }
    return faults;
  }

  private String unvalidated() {
    if (check.labels() == 0) {
      return "the judge is unvalidated: the curator has answered none of the training failures it"
          + " was asked about";
    }
    return String.format(
        Locale.ROOT,
        "the judge is unvalidated: on %d training failures its sensitivity is at least %.2f (0.80 is"
            + " wanted) and its specificity at least %.2f (0.90 is wanted)",
        check.labels(),
        check.quality().sensitivityInterval().low(),
        check.quality().specificityInterval().low());
  }

  private int observed() {
    return (int) items.stream().filter(JudgedItem::preventable).count();
  }

  private int unanswered() {
    return (int) items.stream().filter(JudgedItem::unanswered).count();
  }

  private Interval interval() {
    return Intervals.wilson(observed(), items.size());
  }

  /// Of the answers the judge gave to covered failures; those without a rule stay as they are.
  private @Nullable Corrected corrected() {
    int judged = (int) items.stream().filter(item -> item.covered() && !item.unanswered()).count();
    if (!check.needed() || judged == 0 || !check.quality().correctable()) {
      return null;
    }
    int failing = judged - observed();
    double part = (double) judged / items.size();
    var failed = check.quality().correctedInterval(failing, judged, DRAWS, SEED);
    return new Corrected(
        (1 - check.quality().correct(failing, judged)) * part,
        new Interval(failed.method(), (1 - failed.high()) * part, (1 - failed.low()) * part));
  }

  private String sentence(List<String> faults, @Nullable Corrected corrected) {
    var told =
        faults.isEmpty() ? "" : "This result is invalid: " + String.join("; ", faults) + ". ";
    if (items.isEmpty()) {
      return told
          + "Judged: the held-out sessions show no failure. This says nothing about the rules.";
    }
    told +=
        String.format(
            Locale.ROOT,
            "Judged: %d of %d held-out failures were judged preventable by %s (Wilson %d–%d %%).",
            observed(),
            items.size(),
            KeptJudged.named(judge),
            Math.round(100 * interval().low()),
            Math.round(100 * interval().high()));
    if (corrected != null) {
      told +=
          String.format(
              Locale.ROOT,
              " Corrected for the errors it made on %d labels: %d %% (%d–%d %%).",
              check.labels(),
              Math.round(100 * corrected.share()),
              Math.round(100 * corrected.interval().low()),
              Math.round(100 * corrected.interval().high()));
    }
    return told + " This is a judgement, not proof: nothing was run.";
  }

  private List<String> cautions() {
    var cautions = new ArrayList<String>();
    int n = items.size();
    if (n < FEW_ITEMS) {
      cautions.add("only %d %s: the interval is wide".formatted(n, n == 1 ? "item" : "items"));
    }
    int uncovered = (int) items.stream().filter(item -> !item.covered()).count();
    if (uncovered > 0) {
      cautions.add(
          "%d of %d failures have no rule and count as not preventable".formatted(uncovered, n));
    }
    if (unanswered() > 0) {
      cautions.add(
          "%d without an answer count as not preventable; if all were, it would be %d of %d"
              .formatted(unanswered(), observed() + unanswered(), n));
    }
    long torn = items.stream().filter(JudgedVerdict::torn).count();
    if (torn > 0) {
      cautions.add("%d were judged preventable by one rule and not by another".formatted(torn));
    }
    if (check.needed() && !check.quality().correctable()) {
      cautions.add("too few labels, or too weak a judge, to correct for its errors");
    }
    return cautions;
  }

  private static boolean torn(JudgedItem item) {
    return item.preventable()
        && item.answers().stream().anyMatch(answer -> answer.word() == Word.NOT_PREVENTABLE);
  }
}
