package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;

/// What the tags tab shows and does, without the tab.
public final class TagsViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Activity loading = new Activity();

  TagsViewModel(Workbench workbench, Background background) {
    this.workbench = workbench;
    this.background = background;
  }

  /// Reads what is shown again.
  void refresh() {
    background.start(loading, _ -> workbench.file(), _ -> {});
  }

  public Activity getLoading() {
    return loading;
  }
}
