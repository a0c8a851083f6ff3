package dev.praxis.desktop.common;

/// A question asked before something that cannot simply be undone.
///
/// @param title one sentence: what is about to happen
/// @param detail what it means; may be empty
/// @param act the words on the button, which repeat the act: `Export 4 rules`
/// @param destructive shown in the colour of danger
public record Confirmation(String title, String detail, String act, boolean destructive) {}
