package dev.praxis.desktop.tags.groups;

/// What a threshold does.
///
/// @param earn tags at or above it
/// @param below tags under it
/// @param tokens of the rules the former have or would get
public record ThresholdEffect(int threshold, int earn, int below, int tokens) {}
