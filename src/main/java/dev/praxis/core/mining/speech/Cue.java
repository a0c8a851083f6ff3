package dev.praxis.core.mining.speech;

import java.util.Locale;

/// A way of speaking that makes a sentence a correction, and how far each one alone convinces.
///
/// The weights are probabilities that add up as independent reasons do: two of ½ make ¾.
enum Cue {
  OPENER(0.4, "opens with a refusal"),
  COMPLAINT(0.65, "says what the agent should have done or left"),
  ACT(0.4, "names something the agent did"),
  WRONG(0.45, "says that something is wrong"),
  REMINDER(0.5, "reminds of something said before"),
  RULE(0.4, "states a standing rule"),
  REPLACEMENT(0.4, "names what to do instead"),
  UNDO(0.4, "asks to undo it"),
  FAILURE(0.3, "reports that it fails"),
  CHECK(0.45, "doubts that it was done"),
  FRUSTRATION(0.2, "sounds annoyed");

  private final double weight;
  private final String meaning;

  Cue(double weight, String meaning) {
    this.weight = weight;
    this.meaning = meaning;
  }

  /// Its kind in the phrase files.
  String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  double weight() {
    return weight;
  }

  String meaning() {
    return meaning;
  }
}
