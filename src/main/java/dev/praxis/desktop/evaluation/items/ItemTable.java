package dev.praxis.desktop.evaluation.items;

import java.util.List;

/// The items of one evaluation.
///
/// @param evaluation its name: `replay-3`; empty for none
/// @param kind which columns it has
public record ItemTable(String evaluation, Kind kind, List<ItemRow> rows) {
  public static final ItemTable NOTHING = new ItemTable("", Kind.COVERED, List.of());

  public ItemTable {
    rows = List.copyOf(rows);
  }

  /// What stands in a row.
  public enum Kind {
    /// Tasks that ran in both arms.
    PAIRS,
    /// Held-out failures that a rule could have addressed.
    COVERED,
    /// Held-out failures that somebody judged.
    JUDGED,
    /// Nothing: rates have no items.
    RATES,
    /// How far each task is, and no result.
    UNFINISHED
  }
}
