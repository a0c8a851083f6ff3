package dev.praxis.desktop.shell;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.actions.ActionRegistry;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.palette.PaletteController;
import dev.praxis.desktop.sheets.CheatSheet;
import dev.praxis.desktop.sheets.Toasts;
import dev.praxis.desktop.tab.Navigation;
import java.util.Objects;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What the frame does for actions of its own. It is made before the registry its palette and its
/// cheat sheet list, and is given both right after.
public final class ShellFrame implements ShellActions.Frame {
  private final ShellController shell;
  private final Dialogs dialogs;
  private final Navigation navigation;
  private final ActionControls controls;
  private final Texts texts;
  private final Stage stage;
  private final Runnable settings;
  private final PaneCycle panes;
  private @Nullable ActionRegistry actions;
  private @Nullable PaletteController palette;

  /// @param settings opens them
  public ShellFrame(
      ShellController shell,
      Dialogs dialogs,
      Navigation navigation,
      ActionControls controls,
      Texts texts,
      Stage stage,
      Runnable settings) {
    this.shell = shell;
    this.dialogs = dialogs;
    this.navigation = navigation;
    this.controls = controls;
    this.texts = texts;
    this.stage = stage;
    this.settings = settings;
    panes = new PaneCycle(shell::panes);
  }

  public void use(ActionRegistry allActions, PaletteController itsPalette) {
    actions = allActions;
    palette = itsPalette;
  }

  /// Each decision gets a toast with Undo.
  public void offerUndoOn(Toasts toasts, ShellViewModel model) {
    model.announceTo(
        decided -> toasts.offer(decided, controls.shortButton(find("undo"))), toasts::tell);
  }

  @Override
  public void openPalette() {
    Objects.requireNonNull(palette).open();
  }

  @Override
  public void openHelp() {
    var tab = navigation.getPlace().tab();
    var keys = new CheatSheet(registry(), tab, controls, texts);
    dialogs.showSheet(texts.get("cheatsheet.title"), keys);
  }

  @Override
  public void openSettings() {
    settings.run();
  }

  @Override
  public void toggleJobs() {
    shell.toggleJobs();
  }

  @Override
  public void nextPane() {
    panes.next();
  }

  @Override
  public void previousPane() {
    panes.previous();
  }

  @Override
  public void quit() {
    stage.close();
  }

  private Action find(String id) {
    return registry().find(id).orElseThrow();
  }

  private ActionRegistry registry() {
    return Objects.requireNonNull(actions);
  }
}
