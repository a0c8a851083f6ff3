package dev.praxis.cli.rules.telling;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.cli.console.Amount;
import dev.praxis.cli.console.Times;
import dev.praxis.core.rules.keeping.Rejection;
import dev.praxis.core.rules.standing.Gate;
import dev.praxis.core.rules.standing.Monitoring;
import dev.praxis.core.rules.standing.Observed;
import dev.praxis.core.rules.standing.Placement;
import dev.praxis.core.rules.standing.RuleStanding;
import dev.praxis.core.rules.standing.Suggestion;
import dev.praxis.core.rules.standing.Tally;
import dev.praxis.core.statistics.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a rule stands, as `rules show` and `rules monitor` answer it.
///
/// @param stage its status, or `monitored`
/// @param chance what counts as a chance, as the end of a sentence
/// @param telling false where every session with a tool call is counted as a chance
/// @param change of the failure rate, after less before; null where one of them has no chance
/// @param sessions since the export, newest first
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingRow(
    long id,
    String text,
    String status,
    String stage,
    int tokens,
    int support,
    @Nullable Refused rejected,
    @Nullable Long mergedInto,
    List<Long> merged,
    List<Place> placements,
    String chance,
    boolean telling,
    Counted before,
    Counted after,
    @Nullable Interval change,
    List<Seen> sessions,
    List<Advice> suggestions) {

  public static StandingRow of(RuleStanding standing) {
    var rule = standing.rule();
    var rejected = standing.rejected();
    var monitoring = standing.monitoring();
    return new StandingRow(
        rule.id(),
        rule.text(),
        rule.status().word(),
        standing.stage().word(),
        rule.tokens(),
        rule.support(),
        rejected == null ? null : Refused.of(rejected, rule.support()),
        standing.mergedInto(),
        standing.merged(),
        monitoring.placements().stream().map(Place::of).toList(),
        monitoring.chance(),
        monitoring.telling(),
        Counted.of(monitoring.before()),
        Counted.of(monitoring.after()),
        monitoring.change().orElse(null),
        seen(monitoring),
        standing.suggestions().stream().map(Advice::of).toList());
  }

  private static List<Seen> seen(Monitoring monitoring) {
    return monitoring.since().stream().map(Seen::of).toList();
  }

  /// Why and when it was refused.
  ///
  /// @param newLineages that show it since
  public record Refused(@Nullable String at, String reason, int newLineages) {
    static Refused of(Rejection rejection, int support) {
      return new Refused(
          Times.iso(rejection.at()),
          rejection.reason(),
          Math.max(0, support - rejection.support()));
    }
  }

  /// A file it stood in.
  ///
  /// @param until null while it stands there
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Place(String file, int version, @Nullable String from, @Nullable String until) {
    static Place of(Placement placement) {
      return new Place(
          placement.file().toString(),
          placement.version(),
          Times.iso(placement.from()),
          Times.iso(placement.until()));
    }
  }

  /// Sessions, and what they did where the rule had a chance.
  ///
  /// @param failureRate violated by opportunities; null without an opportunity
  public record Counted(
      int sessions,
      int opportunities,
      int followed,
      int violated,
      int unknown,
      @Nullable Double failureRate,
      Interval interval) {
    static Counted of(Tally tally) {
      return new Counted(
          tally.sessions(),
          tally.chances(),
          tally.followed(),
          tally.violated(),
          tally.unclear(),
          tally.chances() == 0 ? null : tally.failureRate(),
          tally.failureInterval());
    }

    /// `12 sessions, 5 opportunities: 3 followed, 1 violated, 1 unknown; failed 20 % (4–62 %)`.
    public String words() {
      var counts =
          "%s, %s: %d followed, %d violated, %d unknown"
              .formatted(
                  Amount.of(sessions, "session"),
                  Amount.of(opportunities, "opportunity", "opportunities"),
                  followed,
                  violated,
                  unknown);
      return failureRate == null
          ? counts
          : counts
              + "; failed in %.0f %% (95 %% interval %.0f–%.0f %%, Wilson)"
                  .formatted(100 * failureRate, 100 * interval.low(), 100 * interval.high());
    }
  }

  /// One session that was looked at.
  ///
  /// @param verdict `no_chance`, `unclear`, `followed` or `violated`
  /// @param steps seqs of the events that show it
  public record Seen(String session, @Nullable String at, String verdict, List<Integer> steps) {
    static Seen of(Observed observed) {
      return new Seen(
          observed.key(),
          Times.iso(observed.at()),
          observed.judgement().verdict().word(),
          observed.judgement().steps());
    }
  }

  /// What could be done about the rule.
  ///
  /// @param with the rule that says it already
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Advice(String kind, String reason, @Nullable Long with, @Nullable Gate gate) {
    static Advice of(Suggestion suggestion) {
      return switch (suggestion) {
        case Suggestion.Superseded(var reason, var by) ->
            new Advice(suggestion.word(), reason, by, null);
        case Suggestion.AddGate(var reason, var gate) ->
            new Advice(suggestion.word(), reason, null, gate.orElse(null));
        case Suggestion.Stale(var reason) -> new Advice(suggestion.word(), reason, null, null);
        case Suggestion.NoEffect(var reason) -> new Advice(suggestion.word(), reason, null, null);
      };
    }
  }
}
