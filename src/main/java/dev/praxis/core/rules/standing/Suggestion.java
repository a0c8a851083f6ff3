package dev.praxis.core.rules.standing;

import java.util.Optional;

/// Something a curator may want to do about a rule in force, and why.
public sealed interface Suggestion {

  /// The reason with its numbers, a sentence or two.
  String reason();

  /// `retire_stale`, `retire_no_effect`, `retire_superseded` or `gate`.
  default String word() {
    return switch (this) {
      case Stale _ -> "retire_stale";
      case NoEffect _ -> "retire_no_effect";
      case Superseded _ -> "retire_superseded";
      case AddGate _ -> "gate";
    };
  }

  /// It never spoke for long, and costs its tokens in each call.
  record Stale(String reason) implements Suggestion {}

  /// It speaks often, and mistakes are made as before.
  record NoEffect(String reason) implements Suggestion {}

  /// Another rule in force says it.
  record Superseded(String reason, long by) implements Suggestion {}

  /// It is broken although it is written: a check can hold what words do not.
  ///
  /// @param gate to be copied; empty where only the project knows what to check
  record AddGate(String reason, Optional<Gate> gate) implements Suggestion {}
}
