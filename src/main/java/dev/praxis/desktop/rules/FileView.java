package dev.praxis.desktop.rules;

import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.rules.lint.whole.FileSize;
import dev.praxis.desktop.rules.diff.RuleHunk;
import java.nio.file.Path;
import java.util.Map;

/// What the middle of the rules tab shows of the instruction file.
sealed interface FileView {

  /// No file was chosen yet.
  record None() implements FileView {}

  /// The file cannot be used as it is.
  record Unusable(Path file, String whatHappened, String remedy) implements FileView {}

  /// Both texts, compared.
  ///
  /// @param size of the file as it would be
  /// @param budget tokens an instruction file may cost
  /// @param hunks by row of the difference, the rule it is about
  record Compared(ExportPreview preview, FileSize size, int budget, Map<Integer, RuleHunk> hunks)
      implements FileView {
    public Compared {
      hunks = Map.copyOf(hunks);
    }

    Path file() {
      return preview.file();
    }
  }
}
