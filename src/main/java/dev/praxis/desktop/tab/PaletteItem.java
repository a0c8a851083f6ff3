package dev.praxis.desktop.tab;

/// One thing the command palette can go to.
///
/// @param icon of the Feather pack: `fth-list`
/// @param text what is searched in and shown
/// @param detail shown muted at the right; may be empty
public record PaletteItem(String icon, String text, String detail, Runnable open) {}
