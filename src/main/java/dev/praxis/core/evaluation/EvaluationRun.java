package dev.praxis.core.evaluation;

import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// One evaluation, as it was when it ran.
///
/// @param mode `coverage`
/// @param splitHash which split it was run on
/// @param rules that were active, in order
/// @param tokens of those rules together
/// @param items one a held-out failure: a lineage with one tag
/// @param interval of the share prevented
/// @param warnings what to mind when reading it, each one sentence
/// @param faults what makes it invalid, each a clause
public record EvaluationRun(
    long id,
    Instant at,
    String mode,
    String splitHash,
    List<RuleThen> rules,
    int tokens,
    List<Item> items,
    Interval interval,
    List<String> warnings,
    List<String> faults) {
  public EvaluationRun {
    rules = List.copyOf(rules);
    items = List.copyOf(items);
    warnings = List.copyOf(warnings);
    faults = List.copyOf(faults);
  }

  /// A rule as it stood.
  public record RuleThen(long id, int version, String text, List<String> tags) {
    public RuleThen {
      tags = List.copyOf(tags);
    }
  }

  /// One held-out failure.
  ///
  /// @param tag empty where nobody has said what went wrong
  /// @param caughtBy rules that carry its tag; empty where it was missed
  /// @param reason why it was missed, or what caught it
  public record Item(
      SessionId session,
      String sessionKey,
      String sessionTitle,
      String project,
      String tag,
      List<Long> caughtBy,
      String reason) {
    public Item {
      caughtBy = List.copyOf(caughtBy);
    }

    public boolean prevented() {
      return !caughtBy.isEmpty();
    }
  }

  /// What became of one item from an older run to a newer one.
  ///
  /// @param what `prevented` or `missed` since, `new` or `gone`
  public record Change(Item item, String what) {}

  EvaluationRun keptAs(long number) {
    return new EvaluationRun(
        number, at, mode, splitHash, rules, tokens, items, interval, warnings, faults);
  }

  public int heldOut() {
    return items.size();
  }

  public int prevented() {
    return (int) items.stream().filter(Item::prevented).count();
  }

  /// Tags of the missed failures, in order, each once.
  public List<String> missed() {
    return items.stream().filter(item -> !item.prevented()).map(Item::tag).distinct().toList();
  }

  /// Potential, or invalid where something of the held-out side reached the rules.
  public VerdictState state() {
    return faults.isEmpty() ? VerdictState.POTENTIAL : VerdictState.INVALID;
  }

  /// The result in one sentence and what it is worth in another; before them what makes it invalid.
  public String verdict() {
    var invalid = "This result is invalid: %s. ".formatted(String.join("; ", faults));
    return (faults.isEmpty() ? "" : invalid) + covered();
  }

  private String covered() {
    if (items.isEmpty()) {
      return "Coverage only: the held-out sessions show no failure. This says nothing about the"
          + " rules.";
    }
    return String.format(
        Locale.ROOT,
        "Coverage only: %d of %d held-out failures carry a tag that has a rule (Wilson %d–%d %%). "
            + "This is potential, not proof.",
        prevented(),
        heldOut(),
        Math.round(100 * interval.low()),
        Math.round(100 * interval.high()));
  }

  /// What changed since an older run, in the order of this one; items that have gone come last.
  public List<Change> changesSince(EvaluationRun older) {
    var before = new LinkedHashMap<Place, Item>();
    older.items.forEach(item -> before.put(Place.of(item), item));
    var changes = new ArrayList<Change>();
    for (var item : items) {
      var then = before.remove(Place.of(item));
      if (then == null) {
        changes.add(new Change(item, "new"));
      } else if (then.prevented() != item.prevented()) {
        changes.add(new Change(item, item.prevented() ? "prevented" : "missed"));
      }
    }
    before.values().forEach(item -> changes.add(new Change(item, "gone")));
    return changes;
  }

  private record Place(String session, String tag) {
    static Place of(Item item) {
      return new Place(item.sessionKey(), item.tag());
    }
  }
}
