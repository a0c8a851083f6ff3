package dev.praxis.desktop.sessions.find;

/// One row of the facets pane.
public sealed interface FacetRow {
  FacetGroup group();

  /// Names what follows.
  record Header(FacetGroup group) implements FacetRow {}

  /// A value that can be chosen.
  ///
  /// @param value as the workspace writes it
  /// @param count sessions it would show, the other facets applied
  record Choice(FacetGroup group, String value, String label, int count, boolean chosen)
      implements FacetRow {}

  /// Values left out for brevity; shows them, or hides them again.
  record More(FacetGroup group, int hidden, boolean all) implements FacetRow {}
}
