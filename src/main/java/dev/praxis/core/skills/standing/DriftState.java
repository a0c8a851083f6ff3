package dev.praxis.core.skills.standing;

/// Whether verified runs of a skill have become worse.
public enum DriftState {
  /// Not enough runs to know what is usual.
  TOO_FEW,
  STEADY,
  DRIFTING
}
