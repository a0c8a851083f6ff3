package dev.praxis.desktop.skills.folder;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.folder.DescriptionBudget;
import dev.praxis.core.skills.folder.SkillFolders;
import dev.praxis.core.skills.folder.SkillImport.Brought;
import dev.praxis.core.skills.folder.files.SkillExport;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.tab.Desk;
import java.nio.file.Path;
import java.util.List;

/// Brings skill folders in, and writes skills as folders after a look.
public final class FolderFlow {
  private final SkillFolders folders;
  private final Desk desk;
  private final Activity looking = new Activity();

  public FolderFlow(SkillFolders folders, Desk desk) {
    this.folders = folders;
    this.desk = desk;
  }

  /// Asks for a folder, and brings every skill in it.
  public void bring() {
    desk.dialogs()
        .openFolder(desk.texts().get("skills.import.choose"))
        .ifPresent(place ->
            desk.background()
                .inOrder(_ -> folders.importing().bring(place, true), this::showBrought));
  }

  private void showBrought(List<Brought> brought) {
    desk.changes().decided();
    var title = desk.texts().format("skills.import.title", brought.size());
    desk.dialogs().showSheet(title, new BroughtSheet(brought, desk.texts()));
  }

  private record Look(List<SkillExport> exports, DescriptionBudget budget) {}

  /// Asks where to, shows what would be written, and writes that.
  public void write(List<Skill> skills) {
    desk.dialogs()
        .openFolder(desk.texts().get("skills.export.choose"))
        .ifPresent(to -> desk.background().start(looking, _ -> look(skills, to), this::show));
  }

  private Look look(List<Skill> skills, Path to) {
    var exporter = folders.exporting();
    var exports = exporter.look(skills, to);
    return new Look(exports, exporter.budget(exports, to));
  }

  private void show(Look look) {
    var title = desk.texts().format("skills.export.title", look.exports().size());
    var sheet =
        new ExportSheet(
            look.exports(), look.budget(), desk.texts(), replace -> write(look.exports(), replace));
    desk.dialogs().showSheet(title, sheet);
  }

  private void write(List<SkillExport> exports, boolean replace) {
    desk.dialogs().closeSheet();
    desk.background()
        .inOrder(
            _ -> folders.exporting().write(exports, replace),
            written ->
                desk.dialogs().tell(desk.texts().format("skills.export.done", written.size())));
  }
}
