package dev.praxis.core.skills.finding;

import dev.praxis.core.skills.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A skill that fits a task, with each part of its score.
///
/// @param score 0.6 × match + 0.3 × trust + 0.1 × recency
/// @param trust 0 to 1: what `trustIn` says
/// @param recency 1 / (1 + 0.1 × days since it was last used, or made where it never was)
/// @param days since then, 0 or more
/// @param shared words of the task that it holds, without their endings
public record Found(
    Skill skill,
    double score,
    Match match,
    double trust,
    TrustIn trustIn,
    double recency,
    double days,
    List<String> shared) {
  private static final double OF_MATCH = 0.6;
  private static final double OF_TRUST = 0.3;
  private static final double OF_RECENCY = 0.1;
  private static final double PER_DAY = 0.1;
  private static final double DAY = Duration.ofDays(1).toMillis();

  /// What stands for the reliability of a skill.
  public enum TrustIn {
    /// Successes and half of the partial ones over verified runs.
    RELIABILITY,
    /// The lower end of its 95 % interval; 0 without a verified run.
    LOWER_BOUND,
    /// The confidence it was made with, for want of a verified run.
    PRIOR
  }

  static Found of(Skill skill, Match match, boolean lowerBound, Instant now) {
    var in =
        lowerBound
            ? TrustIn.LOWER_BOUND
            : skill.reliability().runs() == 0 ? TrustIn.PRIOR : TrustIn.RELIABILITY;
    double trust =
        switch (in) {
          case RELIABILITY -> skill.reliability().point();
          case LOWER_BOUND -> skill.reliability().interval().low();
          case PRIOR -> skill.prior();
        };
    var used = skill.lastUsedAt() == null ? skill.createdAt() : skill.lastUsedAt();
    double days = Math.max(0, Duration.between(used, now).toMillis() / DAY);
    double recency = 1 / (1 + PER_DAY * days);
    double score = OF_MATCH * match.match() + OF_TRUST * trust + OF_RECENCY * recency;
    return new Found(skill, score, match, trust, in, recency, days, List.of());
  }

  Found sharing(List<String> words) {
    return new Found(skill, score, match, trust, trustIn, recency, days, List.copyOf(words));
  }

  /// What the match adds to the score.
  public double ofMatch() {
    return OF_MATCH * match.match();
  }

  /// What the trust adds to the score.
  public double ofTrust() {
    return OF_TRUST * trust;
  }

  /// What the recency adds to the score.
  public double ofRecency() {
    return OF_RECENCY * recency;
  }
}
