package dev.praxis.desktop.shell;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.importing.DropTarget;
import dev.praxis.desktop.sheets.SheetLayer;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tab.Navigation;
import dev.praxis.desktop.tab.TabView;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Ties `main.fxml`: shows the tab one is at, and lays sheets over all.
public final class ShellController {
  private final Map<Tab, TabView> tabs = new EnumMap<>(Tab.class);
  private final Set<Tab> stale = EnumSet.allOf(Tab.class);
  private final Set<Tab> visited = EnumSet.noneOf(Tab.class);
  private final Navigation navigation;
  private final SheetLayer overlays;
  private final Consumer<List<Path>> onDrop;
  private final JobsPanel jobsPanel;
  @FXML private StackPane window;
  @FXML private VBox bottom;
  @FXML private StackPane content;

  public ShellController(
      List<TabView> tabs,
      Navigation navigation,
      Changes changes,
      SheetLayer overlays,
      Jobs jobs,
      Texts texts,
      Consumer<List<Path>> onDrop) {
    tabs.forEach(tab -> this.tabs.put(tab.tab(), tab));
    this.navigation = navigation;
    this.overlays = overlays;
    this.onDrop = onDrop;
    jobsPanel = new JobsPanel(jobs, texts);
    changes.revisionProperty().subscribe((_, _) -> changed());
    changes.onArrival(this::arrived);
    tabs.forEach(tab -> tab.refreshing().subscribe((_, busy) -> refreshed(tab, busy)));
  }

  @FXML
  private void initialize() {
    bottom.getChildren().addFirst(jobsPanel);
    window.getChildren().add(overlays);
    new DropTarget(window, onDrop);
  }

  /// Shows the first tab, and from now on the one one is at.
  public void start() {
    navigation.placeProperty().subscribe(place -> show(place.tab()));
  }

  void toggleJobs() {
    jobsPanel.toggle();
  }

  /// Panes of the tab in front, for F6.
  List<Node> panes() {
    return shownTab().panes();
  }

  private TabView shownTab() {
    return tab(navigation.getPlace().tab());
  }

  private TabView tab(Tab tab) {
    var view = tabs.get(tab);
    if (view == null) {
      throw new IllegalStateException("no view for " + tab);
    }
    return view;
  }

  private void changed() {
    stale.addAll(EnumSet.allOf(Tab.class));
    refreshIfStale(shownTab());
  }

  /// Other programs write on and on: a tab that is still being read is read again when it is done.
  private void arrived(Set<Tab> concerned) {
    stale.addAll(concerned);
    var shown = shownTab();
    if (!shown.refreshing().get()) {
      refreshIfStale(shown);
    }
  }

  private void refreshed(TabView tab, boolean busy) {
    if (!busy && tab == shownTab()) {
      refreshIfStale(tab);
    }
  }

  private void show(Tab tab) {
    var view = tab(tab);
    boolean another = content.getChildren().getFirst() != view.root();
    if (another) {
      content.getChildren().setAll(view.root());
    }
    refreshIfStale(view);
    view.shown();
    if (visited.add(tab)) {
      focus(view.defaultFocus());
    }
    if (another && !within(content, window.getScene())) {
      content.requestFocus();
    }
  }

  /// What had the focus in the tab before is gone with it; the focus would fall to a button of the
  /// rail, and Space would press that.
  private static boolean within(Node part, @Nullable Scene scene) {
    Node focused = scene == null ? null : scene.getFocusOwner();
    while (focused != null && focused != part) {
      focused = focused.getParent();
    }
    return focused != null;
  }

  /// What stands in a split pane gets into the window only when that is laid out.
  private static void focus(Node node) {
    if (node.getScene() != null) {
      node.requestFocus();
      return;
    }
    var waiting = new AtomicReference<>(Subscription.EMPTY);
    waiting.set(
        node.sceneProperty()
            .subscribe((_, scene) -> {
              if (scene != null) {
                waiting.get().unsubscribe();
                node.requestFocus();
              }
            }));
  }

  private void refreshIfStale(TabView view) {
    if (stale.remove(view.tab())) {
      view.refresh();
    }
  }
}
