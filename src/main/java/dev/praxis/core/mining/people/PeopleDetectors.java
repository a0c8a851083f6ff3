package dev.praxis.core.mining.people;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.people.SpokenSignals.Found;
import dev.praxis.core.mining.speech.Correction;
import dev.praxis.core.mining.speech.Cue;
import dev.praxis.core.similarity.Embedder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The detectors that listen to people. They share one reading of each session.
public final class PeopleDetectors {
  private static final int VERSION = 4;

  /// A standing rule needs no fault of the agent, only its form.
  private static final double STANDING = 0.8;

  /// Below this even words said after stopping the agent are ordinary.
  private static final double STOPPED = 0.3;

  /// Who refuses a call or stops the agent and then speaks corrects it more often than not: this
  /// much of the doubt stays.
  private static final double DOUBT_LEFT = 0.7;

  private PeopleDetectors() {}

  /// In a fixed order.
  ///
  /// @param embedder finds what is meant where the words leave a doubt
  public static List<SignalDetector> all(JudgedSessions judged, Embedder embedder) {
    var reader = new TalkReader(judged, embedder);
    return List.of(
        new UserCorrectionDetector(reader),
        new SpokenSignals(
            "correction_with_rule",
            VERSION,
            "the person corrects the agent and says what holds from now on",
            reader,
            PeopleDetectors::ruleBearing),
        new SpokenSignals(
            "failure_report",
            VERSION,
            "the person reports that it fails",
            reader,
            talk -> strongest(talk, PeopleDetectors::reportsFailure, Correction::score)),
        new SpokenSignals(
            "redo_request",
            VERSION,
            "the person wants it undone or done again",
            reader,
            talk -> strongest(talk, PeopleDetectors::wantsItUndone, Correction::score)),
        new SpokenSignals(
            "standing_rule",
            VERSION,
            "the person sets a rule for the time to come",
            reader,
            PeopleDetectors::standing),
        new SpokenSignals(
            "interrupt_redirect",
            VERSION,
            "the person stopped the agent and told it what to do instead",
            reader,
            talk -> talk.around().interrupted() ? redirect(talk) : Optional.empty()),
        new SpokenSignals(
            "denial_reason",
            VERSION,
            "the person refused a call and said why",
            reader,
            talk -> talk.around().denied() ? redirect(talk) : Optional.empty()),
        new SpokenSignals(
            "complaint_after_claim",
            VERSION,
            "the agent had claimed success just before",
            reader,
            talk ->
                talk.around().claimed()
                    ? strongest(talk, PeopleDetectors::complains, Correction::score)
                    : Optional.empty()),
        new AdmissionDetector(reader),
        new RepeatedInstructionDetector(reader));
  }

  private static Optional<Found> ruleBearing(Talk talk) {
    return strongest(talk, Correction::demands, talk::rule);
  }

  private static boolean reportsFailure(Correction correction) {
    return correction.has(Cue.FAILURE);
  }

  private static boolean wantsItUndone(Correction correction) {
    return correction.has(Cue.UNDO);
  }

  private static boolean complains(Correction correction) {
    return correction.has(Cue.FAILURE)
        || correction.has(Cue.COMPLAINT)
        || correction.has(Cue.CHECK)
        || correction.has(Cue.WRONG);
  }

  private static Optional<Found> standing(Talk talk) {
    return talk.corrections().stream()
        .filter(correction -> correction.has(Cue.STANDING) && !correction.has(Cue.WHQUESTION))
        .max(Comparator.comparingDouble(Correction::rule))
        .map(correction -> new Found(correction, Math.max(STANDING, talk.rule(correction))));
  }

  private static Optional<Found> redirect(Talk talk) {
    return talk.corrections().isEmpty() || talk.chance() < STOPPED
        ? Optional.empty()
        : Optional.of(new Found(talk.strongest(), 1 - (1 - talk.chance()) * DOUBT_LEFT));
  }

  private static Optional<Found> strongest(
      Talk talk, Predicate<Correction> kind, ToDoubleFunction<Correction> score) {
    return talk.corrections().stream()
        .filter(kind)
        .max(Comparator.comparingDouble(score))
        .filter(correction -> score.applyAsDouble(correction) >= Signal.COUNTS)
        .map(correction -> new Found(correction, score.applyAsDouble(correction)));
  }
}
