package dev.praxis.core.skills.finding;

import dev.praxis.core.skills.SkillText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a skill is found by: its words, each with the weight of the place it stands at, and the
/// texts whose meaning counts.
///
/// @param terms 0 to 1, by stem
/// @param about what it is for
/// @param doing what is done
/// @param task the request it was formed from; empty where it was not
record Described(Map<String, Float> terms, String about, String doing, String task) {
  private static final float NAME = 1;
  private static final float DESCRIPTION = 0.9f;
  private static final float CATEGORY = 0.6f;
  private static final float STEP = 0.55f;
  private static final float CONDITION = 0.4f;
  private static final int LONGEST = 1_000; // the model reads no more than that at once

  private static final Pattern OPENING =
      Pattern.compile("^\\s*use (?:this(?: skill)? )?when(?:ever)?\\s+", Pattern.CASE_INSENSITIVE);

  /// What a skill is not for must not find it.
  private static final Pattern NOT_FOR =
      Pattern.compile(
          "(?:^|(?<=[.!?;])\\s*)(?:not (?:for|when|to be used)|do not use|don't use|never"
              + " use)\\b[^.!?]*[.!?]?",
          Pattern.CASE_INSENSITIVE);

  /// @param task the request it was formed from; empty where it was not
  static Described of(SkillText text, String task, Terms terms) {
    var weights = new HashMap<String, Float>();
    var description =
        OPENING
            .matcher(NOT_FOR.matcher(text.description()).replaceAll(" "))
            .replaceFirst("")
            .strip();
    var name = text.name().replace('_', ' ').replace('-', ' ');
    add(weights, terms, name, NAME);
    text.tags().forEach(tag -> add(weights, terms, tag, NAME));
    add(weights, terms, description, DESCRIPTION);
    terms.ofTask(task).forEach(term -> weights.merge(term, DESCRIPTION, Math::max));
    add(weights, terms, text.category(), CATEGORY);
    var doing = new ArrayList<String>();
    for (var step : text.steps()) {
      doing.add(step.action());
      add(weights, terms, step.action(), STEP);
      add(weights, terms, step.phase(), STEP);
      add(weights, terms, step.expected(), CONDITION);
    }
    text.preconditions().forEach(each -> add(weights, terms, each, CONDITION));
    text.postconditions().forEach(each -> add(weights, terms, each, CONDITION));
    return new Described(
        weights,
        start(name + ". " + description),
        start(String.join(". ", doing)),
        start(Terms.withoutPlaces(task).strip()));
  }

  /// Those whose meaning must be known, none of them empty.
  List<String> texts() {
    return List.of(about, doing, task).stream().filter(text -> !text.isBlank()).toList();
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private static void add(Map<String, Float> weights, Terms terms, String text, float weight) {
    terms.of(text).forEach(term -> weights.merge(term, weight, Math::max));
  }
}
