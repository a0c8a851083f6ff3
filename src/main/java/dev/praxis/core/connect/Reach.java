package dev.praxis.core.connect;

import java.nio.file.Path;

/// Where an agent is to know of Praxis.
public sealed interface Reach {

  /// Wherever this person works.
  record Everywhere() implements Reach {}

  /// In one project.
  ///
  /// @param folder absolute
  record InProject(Path folder) implements Reach {
    public InProject {
      folder = folder.toAbsolutePath().normalize();
    }
  }

  /// As shown and kept: `user`, or the folder of the project.
  default String word() {
    return switch (this) {
      case Everywhere _ -> "user";
      case InProject(var folder) -> folder.toString();
    };
  }
}
