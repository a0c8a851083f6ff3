package dev.praxis.desktop.evaluation.verdict;

import dev.praxis.core.evaluation.kept.BlindResult;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One sentence that answers, and what must be known beside it.
///
/// @param alarm told before all else: new failures of critical tasks; empty for none
/// @param lead of the sentence, told large
/// @param rest of the sentence
/// @param cautions each a sentence
/// @param notes what the numbers would be if they were read otherwise, each a sentence
/// @param progress share of the runs that are done; empty where all are
public record VerdictCard(
    VerdictMark mark,
    Mode mode,
    String alarm,
    String lead,
    String rest,
    List<String> cautions,
    List<String> notes,
    Optional<Double> progress) {
  public VerdictCard {
    cautions = List.copyOf(cautions);
    notes = List.copyOf(notes);
  }

  /// Of an evaluation.
  ///
  /// @param moved what has changed in the workspace since, each a sentence
  public static VerdictCard of(KeptEvaluation kept, List<String> moved, Texts texts) {
    var parts = SentenceParts.of(kept.sentence());
    var cautions = new ArrayList<>(kept.cautions().stream().map(VerdictCard::sentence).toList());
    cautions.addAll(moved);
    return new VerdictCard(
        VerdictMark.of(kept),
        kept.ref().mode(),
        alarm(kept),
        parts.lead(),
        parts.rest(),
        cautions,
        notes(kept, texts),
        progress(kept));
  }

  /// While runs are missing, none that tells what the others came to.
  private static List<String> notes(KeptEvaluation kept, Texts texts) {
    if (!(kept instanceof KeptReplay replay)) {
      return List.of();
    }
    return replay.verdict().isEmpty()
        ? List.of(texts.get("evaluation.note.unfinished"))
        : Stream.concat(
                Sensitivity.of(replay, texts).stream(),
                replay.blind().filter(blind -> !blind.answers().isEmpty()).stream()
                    .map(blind -> blind(blind, texts)))
            .toList();
  }

  /// How far they agree only once all is said: it would tell whoever answers how they do.
  private static String blind(BlindResult result, Texts texts) {
    return result.complete()
        ? texts.format("evaluation.note.blind", result.words())
        : texts.format("evaluation.note.blind.open", result.answers().size(), result.drawn());
  }

  /// Share of the runs of a replay that are done; empty where all are.
  public static Optional<Double> progress(KeptEvaluation kept) {
    if (kept instanceof KeptReplay replay && replay.verdict().isEmpty()) {
      int all = replay.plan().trials().size();
      return Optional.of(all == 0 ? 0.0 : (double) (all - replay.missing()) / all);
    }
    return Optional.empty();
  }

  /// The headline is the state itself unless there is something before it.
  private static String alarm(KeptEvaluation kept) {
    var headline = kept.headline();
    int end = headline.indexOf(". ");
    return kept instanceof KeptReplay && end > 0 ? headline.substring(0, end) : "";
  }

  private static String sentence(String words) {
    if (words.isEmpty()) {
      return "";
    }
    var end = words.endsWith(".") ? "" : ".";
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + end;
  }
}
