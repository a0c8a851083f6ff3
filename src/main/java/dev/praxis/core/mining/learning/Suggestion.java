package dev.praxis.core.mining.learning;

/// A tag that a piece of evidence may deserve. Only the curator gives it.
///
/// @param chance that the curator would agree, 0 to 1: of a classifier where enough was decided,
///   else of likeness alone
/// @param learned whether a classifier says it
/// @param because why, in plain words
public record Suggestion(String tag, double chance, boolean learned, String because) {}
