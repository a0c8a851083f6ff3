package dev.praxis.desktop;

import static dev.praxis.desktop.actions.Action.everywhere;

import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.store.WorkspaceWatch;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.actions.ActionRegistry;
import dev.praxis.desktop.actions.KeyBindings;
import dev.praxis.desktop.agents.AgentsTab;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.common.FxBackground;
import dev.praxis.desktop.common.FxThread;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.common.Views;
import dev.praxis.desktop.evaluation.EvaluationTab;
import dev.praxis.desktop.importing.ArchiveChoice;
import dev.praxis.desktop.importing.ComputerScan;
import dev.praxis.desktop.importing.FolderWatch;
import dev.praxis.desktop.importing.ImportFlow;
import dev.praxis.desktop.importing.MiningFlow;
import dev.praxis.desktop.importing.RetentionBanner;
import dev.praxis.desktop.importing.RetentionViewModel;
import dev.praxis.desktop.palette.PaletteController;
import dev.praxis.desktop.palette.PaletteOffers;
import dev.praxis.desktop.palette.PaletteViewModel;
import dev.praxis.desktop.rules.RulesTab;
import dev.praxis.desktop.sessions.SessionsTab;
import dev.praxis.desktop.settings.SettingsSheet;
import dev.praxis.desktop.sheets.SheetLayer;
import dev.praxis.desktop.sheets.Sheets;
import dev.praxis.desktop.sheets.Toasts;
import dev.praxis.desktop.shell.RailController;
import dev.praxis.desktop.shell.ShellActions;
import dev.praxis.desktop.shell.ShellController;
import dev.praxis.desktop.shell.ShellFrame;
import dev.praxis.desktop.shell.ShellViewModel;
import dev.praxis.desktop.shell.StatusBarController;
import dev.praxis.desktop.shell.SummaryReader;
import dev.praxis.desktop.shell.TopBarController;
import dev.praxis.desktop.shell.Workspaces;
import dev.praxis.desktop.skills.SkillsTab;
import dev.praxis.desktop.tab.Arrivals;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation;
import dev.praxis.desktop.tab.TabView;
import dev.praxis.desktop.tags.TagsTab;
import dev.praxis.desktop.undo.UndoFlow;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Everything that shows one open workspace, made by hand and in order. Closing it closes the
/// workspace.
final class Wiring implements AutoCloseable {
  private final Workbench workbench;
  private final Scene scene;
  private final FxBackground background;
  private final Sheets dialogs;
  private final ShellViewModel model;
  private final ShellController shell;
  private final KeyBindings keys;
  private final Parent root;
  private final FolderWatch watch;
  private final RetentionViewModel retention;
  private final ReadOnlyBooleanProperty focused;
  private final Arrivals arrivals;
  private @Nullable WorkspaceWatch others;
  private Subscription listening = Subscription.EMPTY;

  Wiring(Workbench workbench, Setting setting, Workspaces workspaces, Scene scene) {
    this.workbench = workbench;
    this.scene = scene;
    var texts = setting.texts();
    var preferences = setting.preferences();
    var layer = new SheetLayer();
    var toasts = new Toasts();
    dialogs = new Sheets(layer, toasts, setting.files(), texts, setting.showLog());
    background = new FxBackground(dialogs::showFailure);

    var views = new Views(texts);
    var jobs = new Jobs(background);
    var changes = new Changes();
    arrivals = new Arrivals(new FxThread(), changes);
    var controls = new ActionControls(texts);
    var navigation = new Navigation(preferences.getCurrent().tab());
    navigation.placeProperty().subscribe(at -> preferences.change(now -> now.on(at.tab())));
    var desk =
        new Desk(
            texts, views, background, jobs, dialogs, navigation, changes, controls, preferences);
    var mining = new MiningFlow(workbench, jobs, background, changes, texts);
    var imports = new ImportFlow(workbench, mining, jobs, changes, dialogs, texts);
    var scan =
        new ComputerScan(
            workbench.folders()::ofAgents, background, dialogs, texts, imports::importAll);
    watch = new FolderWatch(workbench, mining, background, new FxThread(), changes, dialogs, texts);
    focused = setting.stage().focusedProperty();
    var leaving = workbench.folders().retention();
    retention =
        new RetentionViewModel(
            leaving::look, workbench.settings(), background, Clock.system(ZoneId.systemDefault()));
    changes.revisionProperty().subscribe((_, _) -> retention.look());
    var banner = new RetentionBanner(retention, texts, () -> imports.importAll(leaving.folders()));
    var tabs =
        tabs(
            desk,
            List.of(
                everywhere("workspace.sample", workspaces::openSample).icon("fth-book-open"),
                everywhere("import.scan", scan::look).icon("fth-hard-drive"),
                everywhere("import.folder", imports::chooseFolder).icon("fth-folder")),
            banner,
            mining,
            new ModelAccess(setting.folder(), System.getenv()));
    var summary = new SummaryReader(workbench);
    model = new ShellViewModel(summary::read, workbench.history(), background, changes, texts);
    shell = new ShellController(tabs, navigation, changes, layer, jobs, texts, imports::preview);
    var settings =
        new SettingsSheet(
            workbench,
            new ModelAccess(setting.folder(), System.getenv()),
            background,
            changes,
            preferences,
            dialogs,
            views,
            texts);
    var frame =
        new ShellFrame(
            shell, dialogs, navigation, controls, texts, setting.stage(), settings::open);
    var archive = new ArchiveChoice(workbench.secretSettings(), background, dialogs, texts);
    var undo = new UndoFlow(workbench, background, dialogs, changes, texts, model::tell);
    var shellActions =
        new ShellActions(
            model,
            undo,
            navigation,
            imports,
            watch,
            archive,
            workspaces,
            dialogs,
            preferences,
            texts);
    var actions =
        new ActionRegistry(
            Stream.concat(
                    tabs.stream().flatMap(tab -> tab.actions().stream()),
                    shellActions.all(frame).stream())
                .toList());
    var offers = new PaletteOffers(actions, controls, tabs, navigation, workbench);
    var palette = new PaletteViewModel(offers::all, offers::search, background);
    frame.use(actions, new PaletteController(palette, controls, layer, views));
    frame.offerUndoOn(toasts, model);
    keys = new KeyBindings(actions, () -> navigation.getPlace().tab(), layer::isOpen);
    root =
        views.load(
            "main",
            shell,
            new RailController(model, navigation, actions, controls, texts),
            new TopBarController(workspaces, actions, controls, preferences, texts),
            new StatusBarController(model, toasts, texts));
  }

  /// Puts it into the window.
  void start() {
    scene.setRoot(root);
    listening = Subscription.combine(keys.listenTo(scene), focused.subscribe(this::focus));
    shell.start();
    model.refresh();
    watch.start();
    retention.look();
    others = workbench.watch(arrivals);
  }

  /// What happened behind the window’s back.
  private void focus(boolean isFocused) {
    if (isFocused) {
      watch.rescan();
      retention.look();
    }
  }

  Dialogs dialogs() {
    return dialogs;
  }

  @Override
  public void close() {
    listening.unsubscribe();
    arrivals.close();
    if (others != null) {
      others.close();
    }
    background.close();
    watch.close();
    workbench.close();
  }

  /// What there is to look at.
  ///
  /// @param starts ways to get sessions in
  /// @param notice above the sessions
  /// @param mining looks for mistakes in them
  /// @param access to the chosen model
  private List<TabView> tabs(
      Desk desk, List<Action> starts, Node notice, MiningFlow mining, ModelAccess access) {
    var rules = new RulesTab(workbench, desk, access);
    return List.of(
        new SessionsTab(workbench, desk, starts, notice),
        new TagsTab(workbench, desk, rules::draft, mining),
        rules,
        new SkillsTab(workbench, desk),
        new EvaluationTab(workbench, desk, access),
        new AgentsTab(workbench, desk));
  }
}
