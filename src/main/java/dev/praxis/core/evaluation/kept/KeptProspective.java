package dev.praxis.core.evaluation.kept;

import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.statistics.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mode P: how often sessions showed failures with a rule before and after the rules were exported.
/// An association over time and no more.
///
/// @param file the rules were exported to
/// @param exportedAt what divides before and after
/// @param tags that stood behind the exported rules
/// @param before sessions of the time before, of any of these tags
/// @param after of the time after
/// @param change of the rate, after less before; null where a window is empty
/// @param byTag each tag with a rule by itself
/// @param controls tags without a rule, for which nothing was done
/// @param controlChange the mean change of the controls; null without any
/// @param drift the sum that hears a rise over the sessions after, in their order
public record KeptProspective(
    Ref ref,
    Instant at,
    String file,
    Instant exportedAt,
    List<String> tags,
    Window before,
    Window after,
    @Nullable Double change,
    @Nullable Interval interval,
    List<TagChange> byTag,
    List<TagChange> controls,
    @Nullable Double controlChange,
    Cusum drift,
    VerdictState state,
    String headline,
    String sentence,
    List<String> cautions,
    String splitHash,
    Looks looks)
    implements KeptEvaluation {

  public KeptProspective {
    tags = List.copyOf(tags);
    byTag = List.copyOf(byTag);
    controls = List.copyOf(controls);
    cautions = List.copyOf(cautions);
  }

  /// The same under the number it is kept by.
  public KeptProspective keptAs(long number) {
    return new KeptProspective(
        new Ref(ref.mode(), number),
        at,
        file,
        exportedAt,
        tags,
        before,
        after,
        change,
        interval,
        byTag,
        controls,
        controlChange,
        drift,
        state,
        headline,
        sentence,
        cautions,
        splitHash,
        looks);
  }

  /// Sessions of a stretch of time.
  ///
  /// @param from of the first session; `until` of the last
  /// @param failed sessions that show the failure
  /// @param interval Wilson's, of that rate
  /// @param models that ran them, most sessions first
  public record Window(
      Instant from,
      Instant until,
      int sessions,
      int failed,
      Interval interval,
      List<ModelShare> models) {
    public Window {
      models = List.copyOf(models);
    }

    /// NaN without a session.
    public double rate() {
      return (double) failed / sessions;
    }
  }

  /// How many sessions a model ran.
  ///
  /// @param model empty where sessions do not say
  public record ModelShare(String model, int sessions) {}

  /// One tag before and after.
  ///
  /// @param interval of the change, after less before
  public record TagChange(
      String tag,
      int failedBefore,
      int sessionsBefore,
      int failedAfter,
      int sessionsAfter,
      double change,
      Interval interval) {}

  /// A Bernoulli CUSUM.
  ///
  /// @param tolerated share of failing sessions that is no alarm
  /// @param sums one a session of the time after
  /// @param alarm place of the first sum at the limit; -1 where it stays below
  public record Cusum(double tolerated, double limit, List<Double> sums, int alarm) {
    public Cusum {
      sums = List.copyOf(sums);
    }
  }

  /// The change beyond that of the controls, told and not tested; null where either is unknown.
  public @Nullable Double beyondControls() {
    return change == null || controlChange == null ? null : change - controlChange;
  }
}
