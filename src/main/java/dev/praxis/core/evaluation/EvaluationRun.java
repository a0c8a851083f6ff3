package dev.praxis.core.evaluation;

import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.Interval;
import java.time.Instant;
import java.util.List;

/// One evaluation, as it was when it ran.
///
/// @param mode `coverage`
/// @param splitHash which split it was run on
/// @param rules that were active, in order
/// @param tokens of those rules together
/// @param items one a held-out failure: a lineage with one tag
/// @param interval of the share prevented
public record EvaluationRun(
    long id,
    Instant at,
    String mode,
    String splitHash,
    List<RuleThen> rules,
    int tokens,
    List<Item> items,
    Interval interval) {
  public EvaluationRun {
    rules = List.copyOf(rules);
    items = List.copyOf(items);
  }

  /// A rule as it stood.
  public record RuleThen(long id, int version, String text, List<String> tags) {
    public RuleThen {
      tags = List.copyOf(tags);
    }
  }

  /// One held-out failure.
  ///
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
}
