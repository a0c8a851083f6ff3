package dev.praxis.desktop.evaluation.compare;

import java.util.Locale;

/// What became of one item from an older evaluation to a newer one.
///
/// @param older what was said of it then; empty where it was not there
/// @param newer what is said of it now; empty where it is gone
public record ChangeLine(
    Kind kind, String item, String project, String tag, String older, String newer) {

  /// In the order in which they are told.
  public enum Kind {
    WORSE("fth-arrow-down-right", "status-danger"),
    BETTER("fth-arrow-up-right", "status-success"),
    ONLY_NEWER("fth-plus", "muted"),
    ONLY_OLDER("fth-minus", "muted");

    private final String icon;
    private final String styleClass;

    Kind(String icon, String styleClass) {
      this.icon = icon;
      this.styleClass = styleClass;
    }

    String icon() {
      return icon;
    }

    String styleClass() {
      return styleClass;
    }

    /// For keys of texts: `only_newer`.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
