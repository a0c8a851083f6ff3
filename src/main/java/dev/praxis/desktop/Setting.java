package dev.praxis.desktop;

import dev.praxis.core.DataFolder;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.preferences.PreferencesModel;
import dev.praxis.desktop.sheets.Sheets;
import javafx.stage.Stage;

/// What is there before any workspace is open.
///
/// @param showLog shows the folder of logs in the system's file browser
public record Setting(
    Stage stage,
    DataFolder folder,
    PreferencesModel preferences,
    Texts texts,
    Sheets.Files files,
    Runnable showLog) {}
