package dev.praxis.desktop.skills.reading;

/// Whether verified runs of a skill have become worse.
public enum DriftState {
  /// Not enough runs to know what is usual, or not in use.
  UNKNOWN,
  STEADY,
  DRIFTING
}
