package dev.praxis.desktop.rules;

import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.TextDiff;
import java.nio.file.Path;

/// The instruction file as it is and as it would be with the selected rule.
sealed interface FileView {

  /// No instruction file was chosen.
  record None() implements FileView {}

  /// The file cannot be read or written as it is.
  record Unusable(Path file, String whatHappened, String remedy) implements FileView {}

  /// Both texts, compared.
  ///
  /// @param exists whether there is such a file yet
  /// @param pending whether an export would change the file, the selected rule left aside
  record Compared(
      Path file, boolean exists, TextDiff diff, int tokensBefore, int tokensAfter, boolean pending)
      implements FileView {

    static Compared of(ExportPreview shown, boolean pending) {
      return new Compared(
          shown.file(),
          shown.existed(),
          shown.diff(),
          shown.tokensBefore(),
          shown.tokensAfter(),
          pending);
    }
  }
}
