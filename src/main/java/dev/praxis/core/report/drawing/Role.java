package dev.praxis.core.report.drawing;

import java.util.Locale;

/// What a colour is for. Themes give the values, so a chart looks at home in each.
public enum Role {
  CANVAS,
  CANVAS_SUBTLE,
  BORDER,
  FG,
  FG_MUTED,
  ACCENT,
  SUCCESS,
  WARNING,
  DANGER,
  CHART_1,
  CHART_2,
  CHART_3;

  /// As in style sheets: `fg-muted`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
