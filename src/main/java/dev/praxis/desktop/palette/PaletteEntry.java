package dev.praxis.desktop.palette;

import dev.praxis.desktop.actions.Shortcut;
import dev.praxis.desktop.tab.PaletteItem;
import java.util.Optional;

/// One line of the palette.
///
/// @param detail shown muted at the right; may be empty
public record PaletteEntry(
    String icon, String text, String detail, Optional<Shortcut> shortcut, Runnable open) {

  static PaletteEntry of(PaletteItem item) {
    return new PaletteEntry(item.icon(), item.text(), item.detail(), Optional.empty(), item.open());
  }
}
