package dev.praxis.desktop.settings;

import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.common.Views;
import dev.praxis.desktop.preferences.PreferencesModel;
import dev.praxis.desktop.tab.Changes;

/// Opens the settings over the window, each time with what is kept then.
public final class SettingsSheet {
  private final Workbench workbench;
  private final ModelAccess access;
  private final Background background;
  private final Changes changes;
  private final PreferencesModel preferences;
  private final Dialogs dialogs;
  private final Views views;
  private final Texts texts;

  public SettingsSheet(
      Workbench workbench,
      ModelAccess access,
      Background background,
      Changes changes,
      PreferencesModel preferences,
      Dialogs dialogs,
      Views views,
      Texts texts) {
    this.workbench = workbench;
    this.access = access;
    this.background = background;
    this.changes = changes;
    this.preferences = preferences;
    this.dialogs = dialogs;
    this.views = views;
    this.texts = texts;
  }

  public void open() {
    var model = new SettingsViewModel(workbench, access, background, changes, texts);
    var root = views.load("settings", new SettingsController(model, preferences));
    model.read();
    dialogs.showSheet(texts.get("settings.title"), root);
  }
}
