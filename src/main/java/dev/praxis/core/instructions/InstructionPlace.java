package dev.praxis.core.instructions;

import dev.praxis.core.files.WholeFile;
import dev.praxis.core.instructions.target.Destination;

/// Where an instruction file stands on disk.
final class InstructionPlace {
  /// Larger files are no instructions; agents skip them.
  private static final int MOST_MEGABYTES = 4;

  private InstructionPlace() {}

  /// @throws dev.praxis.core.Problem where the name leads nowhere
  static WholeFile of(Destination destination) {
    return WholeFile.at(destination.file(), destination.standsInFolderOfItsOwn(), MOST_MEGABYTES);
  }
}
