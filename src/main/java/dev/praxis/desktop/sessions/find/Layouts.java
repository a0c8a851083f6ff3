package dev.praxis.desktop.sessions.find;

import dev.praxis.core.store.SettingStore;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.sessions.table.TableLayout;
import java.util.function.Consumer;

/// Keeps how the table of sessions is laid out, in the workspace it shows.
public final class Layouts {
  private static final String SETTING = "window.sessions.table";

  private final SettingStore settings;
  private final Background background;
  private final Activity recalling = new Activity();

  public Layouts(SettingStore settings, Background background) {
    this.settings = settings;
    this.background = background;
  }

  void keep(TableLayout layout) {
    background.inOrder(
        _ -> {
          settings.put(SETTING, layout.json());
          return true;
        },
        _ -> {});
  }

  /// @param use hears the layout, where one was kept
  void recall(Consumer<TableLayout> use) {
    background.start(
        recalling,
        _ -> settings.find(SETTING).flatMap(TableLayout::of),
        found -> found.ifPresent(use));
  }
}
