package dev.praxis.desktop.shell;

import static dev.praxis.desktop.actions.Action.everywhere;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.importing.ArchiveChoice;
import dev.praxis.desktop.importing.FolderWatch;
import dev.praxis.desktop.importing.ImportFlow;
import dev.praxis.desktop.preferences.Preferences.ThemeChoice;
import dev.praxis.desktop.preferences.PreferencesModel;
import dev.praxis.desktop.tab.Navigation;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.undo.UndoFlow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What can be done wherever one is.
public final class ShellActions {
  private static final List<String> WORKSPACE_FILES = List.of("*.db", "*.*");

  private final ShellViewModel model;
  private final UndoFlow undo;
  private final Navigation navigation;
  private final ImportFlow imports;
  private final FolderWatch watch;
  private final ArchiveChoice archive;
  private final Workspaces workspaces;
  private final Dialogs dialogs;
  private final PreferencesModel preferences;
  private final Texts texts;

  public ShellActions(
      ShellViewModel model,
      UndoFlow undo,
      Navigation navigation,
      ImportFlow imports,
      FolderWatch watch,
      ArchiveChoice archive,
      Workspaces workspaces,
      Dialogs dialogs,
      PreferencesModel preferences,
      Texts texts) {
    this.model = model;
    this.undo = undo;
    this.navigation = navigation;
    this.imports = imports;
    this.watch = watch;
    this.archive = archive;
    this.workspaces = workspaces;
    this.dialogs = dialogs;
    this.preferences = preferences;
    this.texts = texts;
  }

  /// What the frame itself does; it is made after its actions.
  public interface Frame {
    void openPalette();

    void openHelp();

    void toggleJobs();

    void openSettings();

    void nextPane();

    void previousPane();

    void quit();
  }

  public List<Action> all(Frame frame) {
    return Stream.of(goToTabs(), frameActions(frame), history(), files(), themes())
        .flatMap(List::stream)
        .toList();
  }

  private List<Action> goToTabs() {
    return Arrays.stream(Tab.values()).map(this::goTo).toList();
  }

  private Action goTo(Tab tab) {
    return everywhere("go." + tab.word(), () -> navigation.go(Place.of(tab)))
        .icon(tab.icon())
        .keys("Ctrl " + tab.number());
  }

  private List<Action> frameActions(Frame frame) {
    return List.of(
        everywhere("palette", frame::openPalette).icon("fth-search").keys("Ctrl K", "Ctrl Shift P"),
        everywhere("help", frame::openHelp).icon("fth-help-circle").keys("?", "F1"),
        everywhere("jobs", frame::toggleJobs).icon("fth-activity").keys("Ctrl J"),
        everywhere("settings", frame::openSettings).icon("fth-settings").keys("Ctrl ,"),
        everywhere("pane.next", frame::nextPane).keys("F6"),
        everywhere("pane.previous", frame::previousPane).keys("Shift F6"),
        everywhere("quit", frame::quit).icon("fth-log-out").keys("Ctrl Q"));
  }

  private List<Action> history() {
    return List.of(
        everywhere("undo", undo::undo)
            .icon("fth-corner-up-left")
            .keys("Ctrl Z", "U")
            .when(model.canUndoProperty())
            .saying(model.undoWordsProperty()),
        everywhere("redo", undo::redo)
            .icon("fth-corner-up-right")
            .keys("Ctrl Shift Z", "Ctrl Y")
            .when(model.canRedoProperty())
            .saying(model.redoWordsProperty()),
        everywhere("back", navigation::back)
            .icon("fth-arrow-left")
            .keys("Alt Left")
            .when(navigation.canGoBackProperty()),
        everywhere("forward", navigation::forward)
            .icon("fth-arrow-right")
            .keys("Alt Right")
            .when(navigation.canGoForwardProperty()));
  }

  private List<Action> files() {
    return List.of(
        everywhere("import.files", imports::chooseFiles).icon("fth-download").keys("Ctrl O"),
        everywhere("import.folder", imports::chooseFolder).icon("fth-folder").keys("Ctrl Shift O"),
        everywhere("watch.folder", watch::choose).icon("fth-eye"),
        everywhere("watch.stop", watch::showAll).icon("fth-eye-off"),
        everywhere("mine", imports::mine).icon("fth-zap").keys("Ctrl M"),
        everywhere("secrets.originals", archive::keepOriginals).icon("fth-archive"),
        everywhere("secrets.masks", archive::keepMasks).icon("fth-archive"),
        everywhere("secrets.purge", imports::purgeSecrets).icon("fth-shield"),
        everywhere("workspace.sample", workspaces::openSample).icon("fth-book-open"),
        everywhere("workspace.open", this::openWorkspace).icon("fth-hard-drive"),
        everywhere("workspace.new", this::newWorkspace).icon("fth-plus"));
  }

  private List<Action> themes() {
    return List.of(
        theme("theme.system", "fth-monitor", ThemeChoice.SYSTEM),
        theme("theme.light", "fth-sun", ThemeChoice.LIGHT),
        theme("theme.dark", "fth-moon", ThemeChoice.DARK));
  }

  private Action theme(String id, String icon, ThemeChoice choice) {
    return everywhere(id, () -> preferences.change(now -> now.showing(choice))).icon(icon);
  }

  private void openWorkspace() {
    dialogs
        .openFile(texts.get("workspace.open.title"), WORKSPACE_FILES)
        .ifPresent(workspaces::open);
  }

  private void newWorkspace() {
    dialogs
        .saveFile(texts.get("workspace.new.title"), "workspace.db", WORKSPACE_FILES)
        .ifPresent(workspaces::open);
  }
}
