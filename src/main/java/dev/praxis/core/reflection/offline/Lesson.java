package dev.praxis.core.reflection.offline;

import java.util.List;

/// One line that what happened speaks for.
///
/// @param text one imperative sentence
/// @param why where it comes from, in plain words
/// @param evidence keys of the trajectories that show it; at least one
/// @param asked whether somebody asked for it outright, as feedback does
/// @param clarity how well it says it, 0 to 1
record Lesson(String text, String why, List<String> evidence, boolean asked, double clarity) {
  Lesson {
    evidence = List.copyOf(evidence);
  }
}
