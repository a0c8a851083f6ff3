package dev.praxis.core.transcript;

/// The beginning of a file, by which its format is recognised.
///
/// @param start at most the first 64 KB as text
/// @param whole the file ends within `start`
public record Sample(String start, boolean whole) {}
