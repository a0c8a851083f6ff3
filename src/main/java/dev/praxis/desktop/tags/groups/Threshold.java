package dev.praxis.desktop.tags.groups;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.Changes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The line in the list of tags: one whose support reaches it earns a rule. Tells what another
/// place of the line would do, and moves it.
public final class Threshold {
  private final TagMiner miner;
  private final Background background;
  private final Changes changes;
  private @Nullable MiningReport report;
  private RuleCosts costs = new RuleCosts(Map.of());

  Threshold(TagMiner miner, Background background, Changes changes) {
    this.miner = miner;
    this.background = background;
    this.changes = changes;
  }

  /// What is counted now.
  void counted(@Nullable MiningReport newReport) {
    report = newReport;
  }

  /// What the rules cost that the tags have or would get.
  void cost(RuleCosts newCosts) {
    costs = newCosts;
  }

  /// Moves the line; a tag at or above it earns a rule.
  public void move(int by) {
    if (report != null) {
      decide(report.threshold() + by);
    }
  }

  /// Puts the line somewhere; not below 1.
  public void decide(int threshold) {
    if (report == null || threshold < 1 || threshold == report.threshold()) {
      return;
    }
    background.inOrder(
        _ -> {
          miner.decideThreshold(threshold);
          return threshold;
        },
        _ -> changes.decided());
  }

  /// What a threshold would do.
  public ThresholdEffect effect(int threshold) {
    if (report == null) {
      return new ThresholdEffect(threshold, 0, 0, 0);
    }
    int earn = (int) report.tags().stream().filter(tag -> tag.support() >= threshold).count();
    return new ThresholdEffect(
        threshold, earn, report.tags().size() - earn, costs.at(report, threshold));
  }
}
