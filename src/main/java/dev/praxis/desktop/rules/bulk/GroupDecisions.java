package dev.praxis.desktop.rules.bulk;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.rules.queue.RuleQueue;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Opens the sheets on which several rules are decided with one act, after a look at all of them.
public final class GroupDecisions {
  private static final int MOST_QUOTES = 3;

  private final Workbench workbench;
  private final Desk desk;
  private final RuleQueue queue;
  private final Decider decider;
  private final Activity looking = new Activity();
  private final Activity previewing = new Activity();

  public GroupDecisions(Workbench workbench, Desk desk, RuleQueue queue, Decider decider) {
    this.workbench = workbench;
    this.desk = desk;
    this.queue = queue;
    this.decider = decider;
  }

  private record Look(List<Evidence> quotes, Optional<ExportPreview> file) {}

  /// Every waiting rule of which nothing graver than a remark was found.
  public void approveAll() {
    var free = queue.waiting().stream().filter(rule -> !rule.needsALook()).toList();
    int held = queue.waiting().size() - free.size();
    if (free.isEmpty()) {
      desk.dialogs().tell(desk.texts().get("rules.approve.all.none"));
      return;
    }
    look(free, free, look -> showAll(free, held, look));
  }

  private void showAll(List<Rule> free, long held, Look look) {
    var texts = desk.texts();
    var sheet = sheet(free, look);
    sheet.say(texts.format("rules.approve.all.cost", free.size(), tokens(free)));
    if (held > 0) {
      sheet.say(texts.format("rules.approve.all.held", held)).getStyleClass().add("status-warning");
    }
    sheet.act(
        "approveAllNow",
        texts.format("rules.approve.all.act", free.size()),
        closing(() -> decider.approve(free)));
    desk.dialogs().showSheet(texts.get("rules.approve.all.title"), sheet);
  }

  /// The group of the selected rule: one is approved, the others become part of it.
  public void approveGroup() {
    var group = queue.groupProperty().get();
    if (!group.isEmpty()) {
      look(group, group.subList(0, 1), look -> showApprove(group, look));
    }
  }

  private void showApprove(List<Rule> group, Look look) {
    var texts = desk.texts();
    var sheet = sheet(group, look);
    sheet.say(texts.format("rules.group.approve.hint", group.size()));
    if (group.stream().noneMatch(Rule::needsALook)) {
      sheet.act(
          "approveEach",
          texts.format("rules.group.approve.each", group.size()),
          closing(() -> decider.approve(group)));
    }
    var merge = sheet.act("approveGroupNow", "", () -> approveChosen(sheet, group));
    sheet
        .rules()
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            merge.setText(texts.format("rules.group.approve.act", chosen.id(), group.size() - 1));
            preview(List.of(chosen), sheet);
          }
        });
    desk.dialogs().showSheet(texts.format("rules.group.approve.title", group.size()), sheet);
  }

  private void approveChosen(DecisionSheet sheet, List<Rule> group) {
    var chosen = sheet.rules().getSelectionModel().getSelectedItem();
    if (chosen != null) {
      var others = group.stream().filter(rule -> rule.id() != chosen.id()).toList();
      closing(() -> decider.approveWith(chosen, others)).run();
    }
  }

  /// The group of the selected rule goes, with one reason.
  public void rejectGroup() {
    var group = queue.groupProperty().get();
    if (!group.isEmpty()) {
      look(group, List.of(), look -> showReject(group, look));
    }
  }

  private void showReject(List<Rule> group, Look look) {
    var texts = desk.texts();
    var sheet = sheet(group, look);
    sheet.say(texts.format("rules.group.reject.hint", group.size(), tokens(group)));
    var reason = new ReasonField(texts);
    sheet.ask(reason);
    sheet.act(
        "rejectGroupNow",
        texts.format("rules.group.reject.act", group.size()),
        closing(() -> decider.reject(group, reason.reason())));
    desk.dialogs().showSheet(texts.format("rules.group.reject.title", group.size()), sheet);
  }

  /// Asks which rule the selected one becomes part of.
  public void merge() {
    var rule = queue.selectedProperty().get();
    if (rule == null) {
      return;
    }
    var others = MergeTargets.of(rule, queue.all());
    if (others.isEmpty()) {
      desk.dialogs().tell(desk.texts().get("rules.merge.none"));
      return;
    }
    var sheet =
        new MergeSheet(
            rule,
            others,
            desk.texts(),
            into -> closing(() -> decider.merge(List.of(rule), into.id())).run());
    desk.dialogs().showSheet(desk.texts().format("rules.merge.title", rule.id()), sheet);
  }

  private DecisionSheet sheet(List<Rule> rules, Look look) {
    var sheet = new DecisionSheet(rules, desk.texts());
    sheet.show(look.file());
    if (!look.quotes().isEmpty()) {
      sheet.quote(look.quotes());
    }
    return sheet;
  }

  private Runnable closing(Runnable act) {
    return () -> {
      desk.dialogs().closeSheet();
      act.run();
    };
  }

  private void look(List<Rule> rules, List<Rule> inFile, Consumer<Look> whenDone) {
    desk.background().start(looking, _ -> new Look(quotes(rules), file(ids(inFile))), whenDone);
  }

  private void preview(List<Rule> inFile, DecisionSheet sheet) {
    desk.background().start(previewing, _ -> file(ids(inFile)), sheet::show);
  }

  private List<Evidence> quotes(List<Rule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.tags().stream())
        .distinct()
        .limit(MOST_QUOTES)
        .flatMap(tag -> workbench.miner().evidence(tag).stream().limit(1))
        .toList();
  }

  /// A file that cannot be read stops nobody from deciding; exporting will tell.
  private Optional<ExportPreview> file(Set<Long> ids) {
    try {
      return workbench
          .exporter()
          .current()
          .map(file -> workbench.exporter().previewWith(file, ids));
    } catch (Problem _) {
      return Optional.empty();
    }
  }

  private static Set<Long> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).collect(Collectors.toSet());
  }

  private static int tokens(List<Rule> rules) {
    return rules.stream().mapToInt(Rule::tokens).sum();
  }
}
