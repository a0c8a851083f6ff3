package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.query.Facet;

/// One row of the facets pane.
public sealed interface FacetRow {
  Facet facet();

  /// Names what follows.
  record Header(Facet facet) implements FacetRow {}

  /// A value that can be chosen.
  ///
  /// @param value as the workspace writes it
  /// @param count sessions it would show, the other facets applied
  record Choice(Facet facet, String value, String label, int count, Fate fate)
      implements FacetRow {}

  /// Values left out for brevity; shows them, or hides them again.
  record More(Facet facet, int hidden, boolean all) implements FacetRow {}

  /// What the person said of a value.
  enum Fate {
    FREE,
    CHOSEN,
    EXCLUDED
  }
}
