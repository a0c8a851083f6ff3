package dev.praxis.cli.asking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.skills.finding.Found;

/// A skill in a prompt, with why it is there and how far it can be trusted.
record SkillRow(@JsonUnwrapped SkillList.Row skill, double match, double score) {

  static SkillRow of(Found found) {
    return new SkillRow(SkillList.Row.of(found.skill()), found.match().match(), found.score());
  }

  String text() {
    var reliability = skill.reliability();
    int runs = skill.success() + skill.partial() + skill.failure();
    return "%s  match %.2f, score %.2f, %s"
        .formatted(
            PlainText.line(skill.name(), 60),
            match,
            score,
            reliability == null
                ? "no verified run"
                : "reliability %s of %d runs (95 %% interval %s)"
                    .formatted(
                        SkillList.percent(reliability),
                        runs,
                        SkillList.range(skill.low(), skill.high())));
  }
}
