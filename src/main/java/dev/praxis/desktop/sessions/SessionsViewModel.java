package dev.praxis.desktop.sessions;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;

/// What the sessions tab shows and does, without the tab.
public final class SessionsViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Activity loading = new Activity();

  SessionsViewModel(Workbench workbench, Background background) {
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
