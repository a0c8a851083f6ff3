package dev.praxis.core.skills.retiring;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.statistics.Rates;
import dev.praxis.core.statistics.Rates.Rate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Skills counted.
///
/// @param byStatus how many, by status
/// @param all every skill that is not archived and no candidate
/// @param byCategory the same, by category
public record SkillStats(
    int total, Map<String, Integer> byStatus, Group all, Map<String, Group> byCategory) {

  /// Some skills together.
  ///
  /// @param skills how many
  /// @param judged how many of them have a verified run
  /// @param mean of the reliabilities of those, each the same weight; NaN without any
  /// @param pooled all their verified runs together
  public record Group(int skills, int judged, double mean, Rate pooled) {}

  public static SkillStats of(List<Skill> skills) {
    var standing =
        skills.stream()
            .filter(
                skill -> !skill.status().equals("archived") && !skill.status().equals("candidate"))
            .toList();
    var categories = new TreeMap<String, Group>();
    standing.stream()
        .collect(Collectors.groupingBy(Skill::category))
        .forEach((category, each) -> categories.put(category, group(each)));
    var statuses = new TreeMap<String, Integer>();
    skills.forEach(skill -> statuses.merge(skill.status(), 1, Integer::sum));
    return new SkillStats(skills.size(), statuses, group(standing), categories);
  }

  private static Group group(List<Skill> skills) {
    var judged = skills.stream().filter(skill -> skill.reliability().runs() > 0).toList();
    return new Group(
        skills.size(),
        judged.size(),
        judged.stream()
            .mapToDouble(skill -> skill.reliability().point())
            .average()
            .orElse(Double.NaN),
        Rates.of(
            sum(judged, skill -> skill.reliability().success()),
            sum(judged, skill -> skill.reliability().partial()),
            sum(judged, skill -> skill.reliability().failure())));
  }

  private static int sum(List<Skill> skills, Function<Skill, Integer> count) {
    return skills.stream().mapToInt(count::apply).sum();
  }
}
