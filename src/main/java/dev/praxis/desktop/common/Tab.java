package dev.praxis.desktop.common;

import java.util.Locale;

/// The five tabs of the curator's work and the page of agents, in the order of the rail; `Ctrl+1`
/// is the first.
public enum Tab {
  SESSIONS(1, "fth-message-square"),
  TAGS(2, "fth-flag"),
  RULES(3, "fth-list"),
  SKILLS(4, "fth-tool"),
  EVALUATION(5, "fth-bar-chart-2"),
  AGENTS(6, "fth-cpu");

  private final int number;
  private final String icon;

  Tab(int number, String icon) {
    this.number = number;
    this.icon = icon;
  }

  /// As in keys of texts and of preferences: `sessions`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String icon() {
    return icon;
  }

  /// 1 for the first.
  public int number() {
    return number;
  }
}
