package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
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
  private final Consumer<String> openSkill;

  /// @param openSkill told the name of a skill to show
  SkillTools(
      Workbench workbench, Desk desk, SkillsViewModel model, Consumer<String> openSkill) {
    this.workbench = workbench;
    this.desk = desk;
    this.model = model;
    this.openSkill = openSkill;
  }

  /// Which skills an agent would get for a task.
  void tryTask() {
    var trying =
        new TryViewModel(
            workbench.skillBook().finding(), desk.background(), InstantSource.system());
    var categories = List.copyOf(model.getCategories());
    var sheet = new TrySheet(trying, categories, desk.texts(), this::closeAndOpen);
    desk.dialogs().showSheet(desk.texts().get("skills.try.title"), sheet);
  }

  private void closeAndOpen(String skill) {
    desk.dialogs().closeSheet();
    openSkill.accept(skill);
  }
}
