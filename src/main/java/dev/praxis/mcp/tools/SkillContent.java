package dev.praxis.mcp.tools;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.finding.AgentText;
import java.util.LinkedHashMap;
import java.util.Map;

/// What programs get of a skill.
final class SkillContent {
  private SkillContent() {}

  static Map<String, Object> of(Skill skill) {
    var content = new LinkedHashMap<String, Object>();
    content.put("id", skill.id());
    content.put("name", skill.name());
    content.put("description", AgentText.inert(skill.description()));
    content.put("category", AgentText.inert(skill.category()));
    content.put("version", skill.version());
    content.put("steps", skill.steps().size());
    content.put("parameters", skill.parameters().stream().map(Skill.Parameter::name).toList());
    content.put("reliability", reliability(skill));
    return content;
  }

  private static Map<String, Object> reliability(Skill skill) {
    var reliability = skill.reliability();
    var content = new LinkedHashMap<String, Object>();
    content.put("runs", reliability.runs());
    content.put("success", reliability.success());
    content.put("partial", reliability.partial());
    content.put("failure", reliability.failure());
    content.put("low", reliability.interval().low());
    content.put("high", reliability.interval().high());
    return content;
  }
}
