package dev.praxis.core.skills.running;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.screening.SkillScreen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fills in the parameters of a skill and of the skills it replays.
public final class ReplayPlanner {
  private static final int DEEPEST = 8;
  private static final int MOST_STEPS = 500;

  private final Function<String, Optional<Skill>> skills;
  private final SkillScreen screen = new SkillScreen();

  /// @param skills by name
  public ReplayPlanner(Function<String, Optional<Skill>> skills) {
    this.skills = skills;
  }

  /// Parameters without a value yet: those the skill declares, then names that stand in steps all
  /// the same.
  public List<Skill.Parameter> missing(Skill skill, Map<String, String> values) {
    var missing = new LinkedHashMap<String, Skill.Parameter>();
    missing(skill, values, new ArrayList<>(), missing);
    return List.copyOf(missing.values());
  }

  /// Fills in a skill.
  ///
  /// @param values by name; names nobody asks for are refused, because they are misspelt ones
  /// @throws Problem where a value is missing or unsafe, a skill replays itself, or what it says is
  ///   not to be run
  public ReplayPlan plan(Skill skill, Map<String, String> values) {
    var missing = missing(skill, values);
    if (!missing.isEmpty()) {
      throw new Problem(
          "%s needs %s for %s."
              .formatted(
                  skill.name(),
                  missing.size() == 1 ? "a value" : "values",
                  missing.stream().map(Skill.Parameter::name).collect(Collectors.joining(", "))),
          "Give each one: --set %s=VALUE.".formatted(missing.getFirst().name()));
    }
    var asked = missing(skill, Map.of()).stream().map(Skill.Parameter::name).toList();
    for (var name : values.keySet()) {
      if (!asked.contains(name)) {
        throw new Problem(
            "%s has no parameter %s.".formatted(skill.name(), name),
            asked.isEmpty() ? "Give none." : "It has " + String.join(", ", asked) + ".");
      }
    }
    var plan = plan(skill, values, "", List.of());
    if (plan.steps().size() > MOST_STEPS) {
      throw new Problem(
          "%s comes to more than %d steps.".formatted(skill.name(), MOST_STEPS),
          "Replay its parts one by one.");
    }
    return plan;
  }

  private void missing(
      Skill skill,
      Map<String, String> values,
      List<String> way,
      Map<String, Skill.Parameter> missing) {
    var inner = entered(skill, way);
    var declared =
        skill.parameters().stream()
            .collect(
                Collectors.toMap(
                    Skill.Parameter::name, each -> each, (one, _) -> one, LinkedHashMap::new));
    for (var step : skill.text().steps()) {
      for (var name : names(step, declared.keySet())) {
        if (!values.containsKey(name)) {
          missing.computeIfAbsent(
              name, _ -> declared.getOrDefault(name, new Skill.Parameter(name, "", "")));
        }
      }
      if (!step.subSkill().isEmpty()) {
        var given = new LinkedHashMap<>(values);
        step.parameters().forEach(given::putIfAbsent);
        missing(existing(step.subSkill(), skill), given, inner, missing);
      }
    }
  }

  private static Set<String> names(SkillText.Step step, Set<String> declared) {
    var names = new LinkedHashSet<String>();
    var commands = StepCommands.of(step);
    commands.forEach(command -> names.addAll(new CommandTemplate(command).names(declared)));
    var texts = new ArrayList<>(List.of(step.action(), step.expected()));
    texts.addAll(step.parameters().values());
    texts.forEach(text -> names.addAll(Placeholders.in(text, declared::contains)));
    return names;
  }

  private ReplayPlan plan(
      Skill skill, Map<String, String> values, String prefix, Collection<String> way) {
    screen.requireHarmless(skill.text());
    var inner = entered(skill, way);
    var entries = new ArrayList<ReplayPlan.Entry>();
    for (int i = 0; i < skill.text().steps().size(); i++) {
      var step = skill.text().steps().get(i);
      var number = prefix + (i + 1);
      if (step.subSkill().isEmpty()) {
        entries.add(new ReplayPlan.Own(step(skill, step, values, number, i + 1)));
      } else {
        var given = new LinkedHashMap<>(values);
        step.parameters()
            .forEach((name, value) -> given.put(name, Placeholders.filled(value, values)));
        var part = plan(existing(step.subSkill(), skill), given, number + ".", inner);
        entries.add(new ReplayPlan.Part(i + 1, part));
      }
    }
    return new ReplayPlan(skill, values, entries);
  }

  private static PlannedStep step(
      Skill skill, SkillText.Step step, Map<String, String> values, String number, int seq) {
    var used = new LinkedHashMap<String, String>();
    step.parameters().forEach((name, value) -> used.put(name, Placeholders.filled(value, values)));
    // What a step calls by a name of its own stands for that name in it, unless it was given.
    var known = new LinkedHashMap<>(used);
    known.putAll(values);
    return new PlannedStep(
        number,
        skill.name(),
        seq,
        step.phase(),
        Placeholders.filled(step.action(), known),
        StepCommands.of(step).stream()
            .map(command -> new CommandTemplate(command).filled(known))
            .toList(),
        Placeholders.filled(step.expected(), known),
        used);
  }

  private static List<String> entered(Skill skill, Collection<String> way) {
    var inner = new ArrayList<>(way);
    inner.add(skill.name());
    if (way.contains(skill.name())) {
      throw new Problem(
          "The skill would replay itself: %s.".formatted(String.join(" → ", inner)),
          "Take the step out that closes the circle.");
    }
    if (inner.size() > DEEPEST) {
      throw new Problem(
          "Skills replay each other more than %d deep: %s."
              .formatted(DEEPEST, String.join(" → ", inner)),
          "Write the inner ones out as steps.");
    }
    return inner;
  }

  private Skill existing(String name, Skill whole) {
    return skills
        .apply(name)
        .filter(skill -> skill.name().equals(name))
        .orElseThrow(() ->
            new Problem(
                "%s replays the skill %s, which there is not.".formatted(whole.name(), name),
                "Import or write that skill, or take the step out."));
  }
}
