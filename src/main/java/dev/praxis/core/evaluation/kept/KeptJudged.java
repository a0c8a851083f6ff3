package dev.praxis.core.evaluation.kept;

import dev.praxis.core.evaluation.opening.Opening;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.statistics.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mode J: of which held-out failures a judge says that a rule, followed, would have prevented
/// them.
///
/// @param judge [#CURATOR], or the model's name and the version of the prompt
/// @param items one a held-out failure
/// @param observed failures judged preventable
/// @param interval Wilson's, of that share
/// @param correctedShare of failures that are preventable by the judge's known errors; null where
///   they are not known, or refuse to be corrected
/// @param corrected interval of it, by bootstrap
/// @param state potential or invalid, nothing else
public record KeptJudged(
    Ref ref,
    Instant at,
    String judge,
    List<JudgedItem> items,
    JudgeCheck check,
    int observed,
    Interval interval,
    @Nullable Double correctedShare,
    @Nullable Interval corrected,
    VerdictState state,
    String headline,
    String sentence,
    List<String> cautions,
    String splitHash,
    Looks looks)
    implements KeptEvaluation {

  /// A person, who needs no checking.
  public static final String CURATOR = Opening.CURATOR;

  public KeptJudged {
    items = List.copyOf(items);
    cautions = List.copyOf(cautions);
  }

  /// The judge in a sentence: `the curator`.
  public static String named(String judge) {
    return judge.equals(CURATOR) ? "the curator" : judge;
  }

  /// The same under the number it is kept by.
  public KeptJudged keptAs(long number) {
    return new KeptJudged(
        new Ref(ref.mode(), number),
        at,
        judge,
        items,
        check,
        observed,
        interval,
        correctedShare,
        corrected,
        state,
        headline,
        sentence,
        cautions,
        splitHash,
        looks);
  }
}
