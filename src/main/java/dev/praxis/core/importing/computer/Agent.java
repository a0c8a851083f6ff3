package dev.praxis.core.importing.computer;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// An agent and the places where it keeps its transcripts.
///
/// @param name as its makers write it
/// @param places files and folders that may or may not be there
/// @param isTranscript which files below a place are transcripts, by their paths
/// @param note what to do where the files can't be imported as they lie; else empty
record Agent(String name, List<Path> places, Predicate<Path> isTranscript, String note) {

  Agent(String name, List<Path> places, Predicate<Path> isTranscript) {
    this(name, places, isTranscript, "");
  }

  static Predicate<Path> ending(String... endings) {
    return path -> {
      for (var ending : endings) {
        if (path.toString().endsWith(ending)) {
          return true;
        }
      }
      return false;
    };
  }
}
