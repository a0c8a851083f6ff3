package dev.praxis.desktop.tab;

import dev.praxis.core.store.Area;
import dev.praxis.desktop.common.Tab;
import java.util.EnumSet;
import java.util.Set;

/// Which tabs show something of an area.
public final class Concern {
  private Concern() {}

  /// The tabs that are to be read again when these areas changed.
  public static Set<Tab> of(Set<Area> areas) {
    var tabs = EnumSet.noneOf(Tab.class);
    areas.forEach(area -> tabs.addAll(of(area)));
    return tabs;
  }

  private static Set<Tab> of(Area area) {
    return switch (area) {
      case SESSIONS -> EnumSet.of(Tab.SESSIONS, Tab.TAGS, Tab.EVALUATION);
      case TAGS -> EnumSet.of(Tab.SESSIONS, Tab.TAGS, Tab.RULES, Tab.EVALUATION);
      case RULES -> EnumSet.of(Tab.TAGS, Tab.RULES, Tab.EVALUATION, Tab.AGENTS);
      case SKILLS -> EnumSet.of(Tab.SKILLS, Tab.AGENTS);
      case EVALUATIONS -> EnumSet.of(Tab.SESSIONS, Tab.TAGS, Tab.RULES, Tab.EVALUATION);
      case AGENTS -> EnumSet.of(Tab.AGENTS);
      case SETTINGS -> EnumSet.of(Tab.TAGS, Tab.RULES, Tab.EVALUATION);
    };
  }
}
