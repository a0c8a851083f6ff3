package dev.praxis.mcp.tools;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.skills.finding.AgentText;
import java.util.List;

/// The rules that a person approved: all that agents ever read.
public final class ApprovedRules {
  private final RuleStore rules;

  public ApprovedRules(RuleStore rules) {
    this.rules = rules;
  }

  /// In the order of the instruction file.
  public List<Rule> list() {
    return rules.list().stream().filter(rule -> rule.status().active()).toList();
  }

  /// As a list for agents.
  public static String text(List<Rule> rules) {
    if (rules.isEmpty()) {
      return "No rules are in force here.\n";
    }
    var text = new StringBuilder("Rules approved by the curator. Follow them:\n");
    for (var rule : rules) {
      text.append("- ").append(AgentText.inert(rule.text()));
      if (rule.scope() instanceof RuleScope.OnPath(var glob)) {
        text.append(" (only for files matching ").append(AgentText.inert(glob)).append(')');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
