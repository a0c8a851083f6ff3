package dev.praxis.core.rules.lint;

import java.util.Set;

/// A line that lint reads: a rule, or what somebody wrote into an instruction file.
///
/// @param paths patterns of the files it holds for; empty: everywhere
/// @param rank who is told of a pair: the line of the higher rank, among equals the later one
/// @param tokens it costs on every call
public record Line(Where where, String text, Set<String> paths, int rank, int tokens) {
  /// Of hand-written lines, which Praxis leaves alone.
  public static final int BY_HAND = 0;

  /// Of rules in force.
  public static final int IN_FORCE = 1;

  /// Of rules that wait for a decision.
  public static final int WAITING = 2;

  public Line {
    paths = Set.copyOf(paths);
  }
}
