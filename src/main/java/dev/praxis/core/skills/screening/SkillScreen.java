package dev.praxis.core.skills.screening;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.screening.SkillFinding.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Screens what is written of a skill before it is stored, approved, run or exported. An agent does
/// what a skill says with a person's rights, so its text is held to more than a rule's: besides
/// attacks by words it is searched for commands that destroy, leak or take away protection.
public final class SkillScreen {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DESCRIPTION = 1024;
  private static final int LONGEST_PART = 8_000;
  private static final int MOST_STEPS = 100;
  private static final int SHOWN = 3;

  private final TextScreen texts = new TextScreen();

  /// The heaviest first, then in the order of the text.
  public List<SkillFinding> findings(SkillText skill) {
    var found = new ArrayList<SkillFinding>();
    part(found, skill.name(), "name", LONGEST_NAME);
    part(found, skill.description(), "description", LONGEST_DESCRIPTION);
    part(found, skill.category(), "category", LONGEST_NAME);
    parts(found, skill.preconditions(), "precondition");
    for (var parameter : skill.parameters()) {
      var where = "parameter " + parameter.name();
      part(found, parameter.description(), where, LONGEST_PART);
      part(found, parameter.example(), where, LONGEST_PART);
    }
    for (int i = 0; i < skill.steps().size(); i++) {
      step(found, skill.steps().get(i), "step " + (i + 1));
    }
    parts(found, skill.postconditions(), "postcondition");
    parts(found, skill.tags(), "tag");
    if (skill.steps().size() > MOST_STEPS) {
      found.add(
          new SkillFinding(
              SkillFinding.Kind.LONG,
              Weight.WARNING,
              "%d steps are more than anybody checks; split it.".formatted(skill.steps().size()),
              "steps"));
    }
    return sorted(found);
  }

  /// Of a file of a skill's folder, or of its whole document.
  public List<SkillFinding> findings(String text, String file) {
    return sorted(texts.byLine(text, file));
  }

  /// Refuses what is severe.
  ///
  /// @throws Problem where a finding is severe, naming it
  public void requireHarmless(SkillText skill) {
    requireHarmless(skill.name(), findings(skill));
  }

  /// Refuses what is severe.
  ///
  /// @param name of the skill they were found in
  /// @throws Problem where a finding is severe, naming it
  public static void requireHarmless(String name, List<SkillFinding> findings) {
    var severe = findings.stream().filter(SkillFinding::isSevere).toList();
    if (!severe.isEmpty()) {
      throw new Problem(
          "The skill %s is not taken: %s%s"
              .formatted(
                  name,
                  severe.stream()
                      .limit(SHOWN)
                      .map(each -> "%s: %s".formatted(each.where(), each.message()))
                      .collect(Collectors.joining(" ")),
                  severe.size() > SHOWN ? " And %d more.".formatted(severe.size() - SHOWN) : ""),
          "Take that out of the text, then try again.");
    }
  }

  private void step(List<SkillFinding> found, SkillText.Step step, String where) {
    part(found, step.action(), where, LONGEST_PART);
    step.parameters().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> part(found, each.getValue(), where, LONGEST_PART));
    part(found, step.expected(), where, LONGEST_PART);
    part(found, step.phase(), where, LONGEST_NAME * 2);
  }

  private void parts(List<SkillFinding> found, List<String> parts, String name) {
    for (int i = 0; i < parts.size(); i++) {
      part(found, parts.get(i), "%s %d".formatted(name, i + 1), LONGEST_PART);
    }
  }

  private void part(List<SkillFinding> found, String text, String where, int longest) {
    found.addAll(texts.of(text, where));
    if (text.length() > longest) {
      found.add(
          new SkillFinding(
              SkillFinding.Kind.LONG,
              Weight.WARNING,
              "%,d characters; agents read %,d at most.".formatted(text.length(), longest),
              where));
    }
  }

  private static List<SkillFinding> sorted(List<SkillFinding> found) {
    return found.stream().distinct().sorted(Comparator.comparing(SkillFinding::severity)).toList();
  }
}
