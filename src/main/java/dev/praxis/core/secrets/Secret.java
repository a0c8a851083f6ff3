package dev.praxis.core.secrets;

/// Where a secret stands in a text.
///
/// @param start of its first character
/// @param end behind its last
public record Secret(SecretKind kind, int start, int end) {}
