package dev.praxis.desktop.rules;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.drafting.RuleDrafter;
import dev.praxis.desktop.rules.bulk.GroupDecisions;
import dev.praxis.desktop.rules.export.ExportSheet;
import dev.praxis.desktop.rules.improve.ImproveFlow;
import dev.praxis.desktop.rules.scope.ScopeSheet;
import dev.praxis.desktop.tab.Desk;
import java.util.List;

/// The acts that ask something first: which file, whether all of these, into which rule.
final class RuleHands implements RuleActions.Hands {
  private static final List<String> MARKDOWN = List.of("*.md", "*.mdc", "*.txt");

  private final RulesViewModel rules;
  private final FileViewModel files;
  private final GroupDecisions groups;
  private final Desk desk;
  private final ImproveFlow improving;
  private final RulesController controller;

  RuleHands(
      RulesViewModel rules,
      FileViewModel files,
      GroupDecisions groups,
      ImproveFlow improving,
      Desk desk,
      RulesController controller) {
    this.improving = improving;
    this.rules = rules;
    this.files = files;
    this.groups = groups;
    this.desk = desk;
    this.controller = controller;
  }

  @Override
  public void edit() {
    controller.word(rules.selectedProperty().get());
  }

  @Override
  public void scope() {
    var rule = rules.selectedProperty().get();
    if (rule != null) {
      var sheet = new ScopeSheet(rule, desk.texts(), scope -> choose(rule, scope));
      desk.dialogs().showSheet(desk.texts().format("rules.scope.title", rule.id()), sheet);
      sheet.focusFirst();
    }
  }

  private void choose(Rule rule, RuleScope scope) {
    desk.dialogs().closeSheet();
    rules.scope(rule, scope);
  }

  @Override
  public void write() {
    controller.word(null);
  }

  @Override
  public void improve() {
    improving.open();
  }

  @Override
  public void approveAll() {
    groups.approveAll();
  }

  @Override
  public void approveGroup() {
    groups.approveGroup();
  }

  @Override
  public void rejectGroup() {
    groups.rejectGroup();
  }

  @Override
  public void merge() {
    groups.merge();
  }

  @Override
  public void draft() {
    rules.draft(this::tellDrafted);
  }

  private void tellDrafted(RuleDrafter.Drafted drafted) {
    desk.dialogs()
        .tell(
            desk.texts()
                .format("rules.drafted", drafted.drafted().size(), drafted.skipped().size()));
  }

  @Override
  public void openFile() {
    desk.dialogs().openFile(desk.texts().get("rules.open.title"), MARKDOWN).ifPresent(files::open);
  }

  @Override
  public void startFile() {
    desk.dialogs()
        .saveFile(desk.texts().get("rules.start.title"), "CLAUDE.md", MARKDOWN)
        .ifPresent(files::open);
  }

  @Override
  public void export() {
    var export = files.exporting();
    if (export != null) {
      new ExportSheet(export, desk.dialogs(), desk.texts()).open();
    }
  }
}
