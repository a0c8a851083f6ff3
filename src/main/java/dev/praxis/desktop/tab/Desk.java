package dev.praxis.desktop.tab;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.common.Views;
import dev.praxis.desktop.preferences.PreferencesModel;

/// What all tabs share. A tab gives its view model only what that needs.
///
/// @param controls makes buttons and menu items of actions
/// @param preferences what the window remembers, dividers among it
public record Desk(
    Texts texts,
    Views views,
    Background background,
    Jobs jobs,
    Dialogs dialogs,
    Navigation navigation,
    Changes changes,
    ActionControls controls,
    PreferencesModel preferences) {}
