package dev.praxis.desktop.skills;

import dev.praxis.core.skills.Skill;
import dev.praxis.desktop.charts.drawing.Figures;
import dev.praxis.desktop.common.Texts;
import java.util.List;

/// What the detail of a skill says, in words.
///
/// @param point empty where nothing was run
/// @param interval or that there is none yet
record SkillDetail(String point, String interval, String counts) {

  static SkillDetail of(SkillRow row, Texts texts) {
    var reliability = row.skill().reliability();
    if (reliability.runs() == 0) {
      return new SkillDetail("–", texts.get("chart.no.runs"), selfReported(row, texts, "chart.n"));
    }
    var interval =
        texts.format(
            "skills.interval",
            Figures.range(reliability.interval()),
            Figures.method(reliability.interval().method()),
            reliability.runs());
    return new SkillDetail(
        Figures.share(reliability.point()), interval, selfReported(row, texts, "skills.counts"));
  }

  private static String selfReported(SkillRow row, Texts texts, String key) {
    var reliability = row.skill().reliability();
    var counts =
        key.equals("chart.n")
            ? texts.format(key, 0)
            : texts.format(
                key, reliability.success(), reliability.partial(), reliability.failure());
    return reliability.selfReported() == 0
        ? counts
        : counts + texts.format("skills.counts.self", reliability.selfReported());
  }

  /// The newest runs first, at most `limit` of them.
  static List<Skill.Run> newest(SkillRow row, int limit) {
    return row.runs().reversed().stream().limit(limit).toList();
  }
}
