package dev.praxis.core.skills.running;

import java.time.Duration;

/// How one command ended.
///
/// @param exit its code; 128 and more where a signal ended it
/// @param output both outputs, as they came
record CommandEnd(How how, int exit, String output, Duration duration) {
  /// Why it ended.
  enum How {
    EXITED("it ended by itself"),
    OUT_OF_TIME("it took longer than it may, and was ended"),
    OUT_OF_MEMORY("it took more memory than it may, and was ended"),
    TOO_MANY_PROCESSES("it started more processes than it may, and was ended"),
    TOO_MUCH_OUTPUT("it put out more than it may, and was ended"),
    TOO_MUCH_DISK("it wrote more than it may, and was ended"),
    STOPPED("a person stopped it");

    private final String words;

    How(String words) {
      this.words = words;
    }

    String inWords() {
      return words;
    }
  }
}
