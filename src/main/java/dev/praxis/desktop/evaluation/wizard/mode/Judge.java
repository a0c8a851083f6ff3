package dev.praxis.desktop.evaluation.wizard.mode;

/// Who says whether a rule would have prevented a failure.
public enum Judge {
  CURATOR,
  MODEL
}
