package dev.praxis.cli.budget;

import dev.praxis.cli.console.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A budget for a person.
record BudgetText(BudgetReply reply) {
  private static final int SETS = 10;

  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append(
        "%d rules cost %d tokens a call (%s; %d by %s) and carry the tags of %d of %d %s failures."
            .formatted(
                reply.rules().size(),
                reply.tokens(),
                reply.tokenizer(),
                reply.estimated(),
                reply.estimator(),
                reply.prevented(),
                reply.failures(),
                reply.on()));
    text.append('\n');
    reply.warnings().forEach(warning -> text.append(warning).append('\n'));
    if (reply.rules().isEmpty()) {
      return text.append("No rule is in force; --candidates weighs those that wait.\n").toString();
    }
    text.append('\n').append(sweep()).append('\n');
    if (reply.choice() != null) {
      text.append(reply.choice()).append("\n\n");
    }
    text.append(rules()).append('\n');
    text.append(front()).append(reply.waste().sentence()).append('\n');
    text.append(
            reply.replayed() == null
                ? "No replays ran the same tasks with and without one of these rules."
                : reply.replayed().sentence())
        .append('\n');
    if (reply.whatIf() != null) {
      text.append('\n').append(reply.whatIf().sentence()).append('\n');
      text.append(reply.whatIf().comparison()).append('\n');
    }
    return text.toString();
  }

  private String sweep() {
    var table = new TextTable("SUPPORT", "RULES", "TOKENS", "COVERED", "WILSON", "TOKENS EACH");
    for (var step : reply.sweep()) {
      table.row(
          "≥ " + step.threshold() + (step.threshold() == reply.threshold() ? " in force" : ""),
          step.rules(),
          step.tokens(),
          step.prevented() + " of " + step.of(),
          percent(step.interval().low()) + "–" + percent(step.interval().high()) + " %",
          step.tokensPerPrevented() == null ? "" : decimal(step.tokensPerPrevented()));
    }
    return table.toString();
  }

  private String rules() {
    var table =
        new TextTable(
            "RULE", "TOKENS", "ALONE", "ONLY IT", "SHAPLEY", "BREAK-EVEN", "AT MOST", "", "TEXT");
    for (var rule : reply.rules()) {
      var most = rule.preventablePer1000Calls();
      table.row(
          "R" + rule.id(),
          rule.tokens(),
          rule.solo(),
          rule.leaveOneOut(),
          String.format(Locale.ROOT, "%.2f", rule.shapley()),
          decimal(rule.breakEven()),
          most == null ? "" : decimal(most),
          standing(rule),
          rule.text());
    }
    return table + "Break-even and at most: failures per 1,000 calls.\n";
  }

  private static String standing(RuleLine rule) {
    return switch (rule.standing()) {
      case "redundant" -> "redundant, not useless";
      case "covers_nothing" -> "covers nothing";
      case "unmeasured" -> "no tag";
      default -> "";
    };
  }

  private String front() {
    var sets =
        reply.front().stream()
            .limit(SETS)
            .map(best ->
                "%d for %d tokens%s"
                    .formatted(
                        best.prevented(),
                        best.tokens(),
                        best.rules().isEmpty() ? "" : " (" + names(best.rules()) + ")"))
            .collect(Collectors.joining(", "));
    int more = reply.front().size() - SETS;
    var retire = reply.retire();
    return "Nothing beats: "
        + sets
        + (more > 0 ? " and %d dearer sets, which --json names".formatted(more) : "")
        + ".\n"
        + (retire.isEmpty()
            ? ""
            : "Never worth their price here, so think of retiring them: " + names(retire) + ".\n");
  }

  private static String names(List<Long> rules) {
    return rules.stream().map(id -> "R" + id).collect(Collectors.joining(" "));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static long percent(double share) {
    return Math.round(100 * share);
  }
}
