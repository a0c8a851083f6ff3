package dev.praxis.core.skills.folder.document;

import java.util.List;

/// A list under a heading, with where it stands.
///
/// @param ordered whether its items are numbered
/// @param items in order, at least one; one ends where the next begins, save for headings between
/// @param end behind the last line that belongs to an item
record Section(SectionKind kind, boolean ordered, List<Item> items, int end) {
  Section {
    items = List.copyOf(items);
  }

  int start() {
    var first = items.getFirst();
    return first.phaseStart() >= 0 ? first.phaseStart() : first.start();
  }

  /// One entry of the list.
  ///
  /// @param text dedented, without its marker
  /// @param phase heading above it within the section; empty where there is none
  /// @param phaseStart of that heading, where the item is the first below it; -1 otherwise
  /// @param start of its first line
  /// @param end behind its last line
  record Item(String text, String phase, int phaseStart, int start, int end) {}
}
