package dev.praxis.desktop.rules;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.rules.inspect.ConflictSheet;
import dev.praxis.desktop.rules.inspect.ConflictSheet.Party;
import dev.praxis.desktop.rules.inspect.FindingCard;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.Optional;

/// What can be done about the findings of one rule.
final class FindingActs implements FindingCard.Acts {
  private final Workbench workbench;
  private final Desk desk;
  private final RulesViewModel rules;
  private final Rule rule;
  private final Activity comparing = new Activity();

  FindingActs(Workbench workbench, Desk desk, RulesViewModel rules, Rule rule) {
    this.workbench = workbench;
    this.desk = desk;
    this.rules = rules;
    this.rule = rule;
  }

  @Override
  public void fix(String text) {
    rules.edit(rule, text, false);
  }

  @Override
  public void keepOther() {
    rules.giveUp(rule);
  }

  @Override
  public void ignore(Finding finding, boolean always, String reason) {
    rules.settle(
        List.of(rule.id()),
        () ->
            workbench
                .ruleBook()
                .waivers()
                .waive(rule.id(), finding, always ? 0 : rule.version(), reason));
  }

  /// Both lines of a contradiction, as they are kept now.
  private record Compared(Party one, Party other, Optional<Finding> mirrored) {}

  @Override
  public void compare(Finding finding) {
    var with = finding.withRule();
    if (with == null) {
      return;
    }
    desk.background()
        .start(
            comparing,
            _ -> workbench.rules().find(with).map(this::compared),
            found -> found.ifPresent(both -> show(finding, both)));
  }

  private Compared compared(Rule other) {
    var mirrored =
        other.lint().stream()
            .filter(each ->
                each.kind() == LintKind.CONTRADICTION
                    && Long.valueOf(rule.id()).equals(each.withRule()))
            .findFirst();
    return new Compared(party(rule), party(other), mirrored);
  }

  private Party party(Rule each) {
    return new Party(each, Inspection.of(workbench, each, List.of()).evidence());
  }

  private void show(Finding finding, Compared both) {
    var acts =
        new ConflictSheet.Acts() {
          @Override
          public void keep(Rule kept, Rule other) {
            desk.dialogs().closeSheet();
            rules.giveUp(other);
          }

          @Override
          public void keepBoth(String reason) {
            desk.dialogs().closeSheet();
            var other = both.other().rule();
            rules.settle(
                List.of(rule.id(), other.id()),
                () ->
                    workbench
                        .ruleBook()
                        .joint()
                        .keepBoth(rule.id(), finding, other.id(), both.mirrored(), reason));
          }
        };
    var sheet = new ConflictSheet(both.one(), both.other(), finding.message(), desk.texts(), acts);
    desk.dialogs().showSheet(desk.texts().get("rules.conflict.title"), sheet);
  }
}
