package dev.praxis.core.rules.lint.wording;

/// A word, or several that mean one thing.
///
/// @param concept what it means, the same for all its wordings
/// @param plain as it stands, in plain letters
record Token(Role role, String concept, String plain) {}
