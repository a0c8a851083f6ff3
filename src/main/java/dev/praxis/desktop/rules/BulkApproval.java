package dev.praxis.desktop.rules;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Approves every waiting rule that nothing speaks against, after a look at all of them.
final class BulkApproval {
  private final Workbench workbench;
  private final Desk desk;
  private final RulesViewModel rules;
  private final Activity looking = new Activity();

  BulkApproval(Workbench workbench, Desk desk, RulesViewModel rules) {
    this.workbench = workbench;
    this.desk = desk;
    this.rules = rules;
  }

  void open() {
    var free = rules.bulk();
    var held = rules.heldBack();
    if (free.isEmpty()) {
      desk.dialogs().tell(desk.texts().get("rules.approve.all.none"));
      return;
    }
    desk.background()
        .start(
            looking,
            _ -> look(free, held),
            look -> new ApproveAllSheet(desk, look, () -> rules.approveAll(free)).open());
  }

  private ApproveAllSheet.Look look(List<Rule> free, List<Rule> held) {
    var quotes =
        free.stream()
            .flatMap(rule -> rule.tags().stream())
            .distinct()
            .limit(3)
            .flatMap(tag -> workbench.miner().evidence(tag).stream().limit(1))
            .toList();
    return new ApproveAllSheet.Look(free, held, quotes, file(free));
  }

  /// A file that cannot be read stops nobody from approving; exporting will tell.
  private Optional<ExportPreview> file(List<Rule> free) {
    var ids = free.stream().map(Rule::id).collect(Collectors.toSet());
    try {
      return workbench
          .exporter()
          .current()
          .map(file -> workbench.exporter().previewWith(file, ids));
    } catch (Problem _) {
      return Optional.empty();
    }
  }
}
