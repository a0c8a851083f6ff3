package dev.praxis.desktop.skills.detail;

import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.words.Texts;

/// What the detail of a skill says of its reliability, in words.
///
/// @param point empty where nothing was run
/// @param interval or that there is none yet
record SkillDetail(String point, String interval, String counts) {

  static SkillDetail of(Reliability reliability, double prior, Texts texts) {
    if (reliability.runs() == 0) {
      return new SkillDetail(
          "–",
          texts.format("skills.prior", Figures.share(prior)),
          counts(reliability, texts.format("chart.n", 0), texts));
    }
    var counts =
        texts.format(
            "skills.counts", reliability.success(), reliability.partial(), reliability.failure());
    return new SkillDetail(
        Figures.share(reliability.point()),
        interval(reliability, texts),
        counts(reliability, counts, texts));
  }

  /// `0.84–0.99 (Wilson, 95 %), n = 32`.
  static String interval(Reliability reliability, Texts texts) {
    return texts.format(
        "skills.interval",
        Figures.range(reliability.interval()),
        Figures.method(reliability.interval().method()),
        reliability.runs());
  }

  private static String counts(Reliability reliability, String counts, Texts texts) {
    return reliability.selfReported() == 0
        ? counts
        : counts + texts.format("skills.counts.self", reliability.selfReported());
  }
}
