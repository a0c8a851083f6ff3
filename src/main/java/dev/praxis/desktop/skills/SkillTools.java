package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.composing.Composition;
import dev.praxis.desktop.skills.composing.ComposeSheet;
import dev.praxis.desktop.skills.composing.ComposeViewModel;
import dev.praxis.desktop.skills.folder.FolderFlow;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.reading.SkillStatus;
import dev.praxis.desktop.skills.trying.TrySheet;
import dev.praxis.desktop.skills.trying.TryViewModel;
import dev.praxis.desktop.tab.Desk;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// Opens the sheets that work on all skills.
final class SkillTools {
  private final Workbench workbench;
  private final Desk desk;
  private final SkillsViewModel model;
  private final SkillDecisions decisions;
  private final Consumer<String> openSkill;

  /// @param openSkill told the name of a skill to show
  SkillTools(
      Workbench workbench,
      Desk desk,
      SkillsViewModel model,
      SkillDecisions decisions,
      Consumer<String> openSkill) {
    this.workbench = workbench;
    this.desk = desk;
    this.model = model;
    this.decisions = decisions;
    this.openSkill = openSkill;
  }

  /// Which skills an agent would get for a task.
  void tryTask() {
    var trying =
        new TryViewModel(
            workbench.skillBook().finding(), desk.background(), InstantSource.system());
    var categories = List.copyOf(model.getRows().categories());
    var sheet = new TrySheet(trying, categories, desk.texts(), this::closeAndOpen);
    desk.dialogs().showSheet(desk.texts().get("skills.try.title"), sheet);
  }

  /// Makes one skill of several.
  void compose() {
    var composing = new ComposeViewModel(workbench.skillBook().composer(), desk.background());
    var usable =
        model.getRows().all().stream().filter(row -> row.status() != SkillStatus.ARCHIVED).toList();
    var sheet = new ComposeSheet(composing, usable, desk.texts(), this::keep);
    desk.dialogs().showSheet(desk.texts().get("skills.compose.title"), sheet);
  }

  private void keep(Composition composition) {
    desk.dialogs().closeSheet();
    decisions.decide(() -> workbench.skillBook().composer().keep(composition));
    model.select(composition.text().name());
  }

  /// Brings skill folders in.
  void bring() {
    new FolderFlow(workbench.skillBook().folders(), desk).bring();
  }

  /// Writes the shown skills that are in use as folders.
  void write() {
    var inUse =
        model.getRows().shown().stream()
            .filter(row -> row.status() == SkillStatus.ACTIVE)
            .map(SkillRow::skill)
            .toList();
    new FolderFlow(workbench.skillBook().folders(), desk).write(inUse);
  }

  private void closeAndOpen(String skill) {
    desk.dialogs().closeSheet();
    openSkill.accept(skill);
  }
}
