package dev.praxis.desktop.skills.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The skills of a workspace in numbers.
///
/// @param byCategory how many of each, archived ones left out
/// @param average mean reliability of the skills with a verified run, archived ones left out; NaN
///   where there is none
/// @param averaged skills it is the mean of
/// @param runs verified runs of these
public record SkillTotals(
    int total,
    int waiting,
    int outdated,
    int archived,
    Map<String, Integer> byCategory,
    double average,
    int averaged,
    int runs) {

  public static SkillTotals of(List<SkillRow> rows) {
    var kept = rows.stream().filter(row -> row.status() != SkillStatus.ARCHIVED).toList();
    var byCategory = new TreeMap<String, Integer>();
    kept.forEach(row -> byCategory.merge(row.skill().category(), 1, Integer::sum));
    var run = kept.stream().map(SkillRow::reliability).filter(each -> each.runs() > 0).toList();
    return new SkillTotals(
        kept.size(),
        (int) rows.stream().filter(SkillRow::waits).count(),
        count(rows, SkillStatus.OUTDATED),
        count(rows, SkillStatus.ARCHIVED),
        byCategory,
        run.stream().mapToDouble(each -> each.point()).average().orElse(Double.NaN),
        run.size(),
        run.stream().mapToInt(each -> each.runs()).sum());
  }

  private static int count(List<SkillRow> rows, SkillStatus status) {
    return (int) rows.stream().filter(row -> row.status() == status).count();
  }
}
