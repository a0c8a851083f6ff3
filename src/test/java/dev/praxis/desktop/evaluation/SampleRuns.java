package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.EvaluationRun.Item;
import dev.praxis.core.evaluation.EvaluationRun.RuleThen;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.Intervals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Coverage runs over the six held-out failures of the labelled example.
public final class SampleRuns {
  public static final String SPLIT = "abc";
  private static final List<String> RULED =
      List.of(
          "forgot_to_run_tests",
          "committed_without_asking",
          "skipped_link_check",
          "used_wrong_model_id");
  private static final List<String> FAILED =
      List.of(
          "forgot_to_run_tests",
          "committed_without_asking",
          "skipped_link_check",
          "used_wrong_model_id",
          "forgot_to_run_tests",
          "typo_in_filename_once");

  private SampleRuns() {}

  /// With the first so many of the four rules.
  public static EvaluationRun with(int rules, long id) {
    return with(rules, id, SPLIT);
  }

  public static EvaluationRun with(int rules, long id, String split) {
    var then = new ArrayList<RuleThen>();
    for (int i = 0; i < rules; i++) {
      then.add(new RuleThen(i + 1, 1, "Rule on " + RULED.get(i), List.of(RULED.get(i))));
    }
    var items = new ArrayList<Item>();
    for (int i = 0; i < FAILED.size(); i++) {
      items.add(item(i, FAILED.get(i), RULED.subList(0, rules)));
    }
    var hits = (int) items.stream().filter(Item::prevented).count();
    return new EvaluationRun(
        id,
        Instant.ofEpochSecond(id),
        "coverage",
        split,
        then,
        21 * rules,
        items,
        Intervals.wilson(hits, items.size()),
        List.of("only 6 items: the interval is wide"),
        List.of());
  }

  private static Item item(int number, String tag, List<String> ruled) {
    var rule = ruled.indexOf(tag);
    return new Item(
        new SessionId(number),
        "session-" + number,
        "Session " + number,
        "example",
        tag,
        rule < 0 ? List.of() : List.of(rule + 1L),
        "");
  }
}
