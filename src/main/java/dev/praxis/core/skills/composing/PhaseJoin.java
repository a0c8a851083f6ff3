package dev.praxis.core.skills.composing;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Writes skills one after the other as one text.
final class PhaseJoin {
  private static final String WITHIN = " / ";

  private final List<Skill> parts;

  PhaseJoin(List<Skill> parts) {
    this.parts = parts;
  }

  SkillText text(String name, String description) {
    return new SkillText(
        name,
        description.isBlank() ? description() : description,
        category(),
        joined(Skill::preconditions),
        List.copyOf(parameters().values()),
        steps(),
        joined(Skill::postconditions),
        joined(Skill::tags),
        parts.stream().map(Skill::name).toList());
  }

  private String description() {
    var sentences = new ArrayList<String>();
    for (var part : parts) {
      var start = sentences.isEmpty() ? "First " : "Then ";
      var description = part.description().strip();
      sentences.add(
          start + part.name() + (description.isEmpty() ? "." : ": " + ended(description)));
    }
    return String.join(" ", sentences);
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?…]$") ? sentence : sentence + ".";
  }

  /// The one they share, or else that of the first.
  private String category() {
    return parts.getFirst().category();
  }

  /// Each once, however it is spaced or capitalised.
  private List<String> joined(Function<Skill, List<String>> of) {
    var joined = new LinkedHashMap<String, String>();
    for (var part : parts) {
      of.apply(part)
          .forEach(each ->
              joined.putIfAbsent(
                  each.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+|[.;]$", " ").strip(),
                  each));
    }
    return List.copyOf(joined.values());
  }

  /// A name stands for one thing in the whole.
  private Map<String, Skill.Parameter> parameters() {
    var parameters = new LinkedHashMap<String, Skill.Parameter>();
    parts.forEach(
        part -> part.parameters().forEach(each -> parameters.putIfAbsent(each.name(), each)));
    return parameters;
  }

  private List<SkillText.Step> steps() {
    var steps = new ArrayList<SkillText.Step>();
    for (var part : parts) {
      for (var step : part.text().steps()) {
        var phase = step.phase().isEmpty() ? part.name() : part.name() + WITHIN + step.phase();
        steps.add(
            new SkillText.Step(
                step.action(),
                step.parameters(),
                step.expected(),
                phase,
                step.subSkill(),
                step.slow()));
      }
    }
    return steps;
  }

  /// What a curator should know of the seams.
  List<String> notes() {
    var notes = new LinkedHashSet<String>();
    var parameters = parameters();
    for (var part : parts) {
      for (var each : part.parameters()) {
        var first = parameters.getOrDefault(each.name(), each);
        if (!first.description().equals(each.description())) {
          notes.add(
              "{%s} stands for one thing in the whole, but is told differently: “%s”, and “%s” in %s."
                  .formatted(each.name(), first.description(), each.description(), part.name()));
        }
      }
      switch (part.status()) {
        case "candidate" -> notes.add("%s is still a candidate.".formatted(part.name()));
        case "outdated" ->
            notes.add("%s is outdated: %s".formatted(part.name(), part.outdatedWhy()));
        default -> {}
      }
      if (part.reliability().runs() == 0) {
        notes.add("%s has no verified run yet.".formatted(part.name()));
      }
    }
    return List.copyOf(notes);
  }
}
