package dev.praxis.core.asking;

import dev.praxis.core.Problem;
import dev.praxis.core.model.prompt.Prompt;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.skills.finding.AgentText;
import dev.praxis.core.skills.finding.Ask;
import dev.praxis.core.skills.finding.Found;
import dev.praxis.core.skills.finding.Inert;
import dev.praxis.core.skills.finding.SkillRetriever;
import dev.praxis.core.task.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/// Puts approved rules and fitting skills into a prompt, as many as its budget holds: rules first,
/// for they always hold, then the best skills. A skill that does not fit whole is left out whole,
/// because half a procedure is worse than none.
final class ContextAssembly {
  private static final Prompt PROMPT = Prompt.named("ask");
  private static final String NO_RULES = "No rule is in force.\n";
  private static final String NO_SKILLS = "No procedure that is kept fits this task.\n";

  private final SkillRetriever finding;
  private final Supplier<List<Rule>> rules;
  private final ToIntFunction<String> tokens;

  ContextAssembly(
      SkillRetriever finding, Supplier<List<Rule>> rules, ToIntFunction<String> tokens) {
    this.finding = finding;
    this.rules = rules;
    this.tokens = tokens;
  }

  /// The prompt for a task.
  ///
  /// @param task in the person's words
  /// @param most skills
  /// @throws Problem where the budget is too small for any
  AskContext of(String task, int most, int budget, Progress progress) {
    var findings = finding.find(new Ask(task, "", most, 0, false, Instant.now()), progress);
    int bare = tokens.applyAsInt(filled(NO_RULES, NO_SKILLS));
    if (bare > budget) {
      throw new Problem(
          "A budget of %d tokens does not even hold what is said to every model.".formatted(budget),
          "Give %d or more with --budget.".formatted(bare));
    }
    var room = new Room(budget - bare);
    var inForce = rules.get();
    var chosen = inForce.stream().filter(rule -> room.takes(line(rule))).toList();
    var ruleText = room.text(NO_RULES);
    var given = findings.found().stream().filter(found -> room.takes(text(found))).toList();
    var system = filled(ruleText, room.text(NO_SKILLS));
    return new AskContext(
        given,
        findings.found().stream().filter(found -> !given.contains(found)).toList(),
        chosen,
        inForce.size() - chosen.size(),
        system,
        tokens.applyAsInt(system),
        budget,
        findings.byMeaning());
  }

  /// What is left of a budget, and what was put into it.
  private final class Room {
    private final StringBuilder text = new StringBuilder();
    private int left;

    Room(int left) {
      this.left = left;
    }

    boolean takes(String part) {
      int cost = tokens.applyAsInt(part);
      if (cost > left) {
        return false;
      }
      left -= cost;
      text.append(part);
      return true;
    }

    /// What was put in since it was asked last.
    String text(String otherwise) {
      var all = text.isEmpty() ? otherwise : text.toString();
      text.setLength(0);
      return all;
    }
  }

  private static String filled(String rules, String skills) {
    return PROMPT.with(Map.of("rules", rules, "skills", skills));
  }

  private static String line(Rule rule) {
    var scope = rule.scope() instanceof RuleScope.OnPath(var glob) ? "For " + glob + ": " : "";
    return "- " + Inert.lines(scope + rule.text(), "  ") + "\n";
  }

  private static String text(Found found) {
    return "Matches the task by %.2f of 1.\n".formatted(found.match().match())
        + AgentText.of(found.skill(), Map.of());
  }
}
