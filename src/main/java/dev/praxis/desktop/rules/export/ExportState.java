package dev.praxis.desktop.rules.export;

import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.Exporter.ExportReport;
import dev.praxis.core.instructions.ReadBack;
import dev.praxis.core.rules.Rule;
import java.nio.file.Path;
import java.util.List;

/// How far an export is.
public sealed interface ExportState {

  /// The file is being read.
  record Looking() implements ExportState {}

  /// Nothing can be written there as it is.
  record Refused(Path file, String whatHappened, String remedy) implements ExportState {}

  /// What would be written.
  ///
  /// @param waiting rules that are not approved yet, and so left out
  record Ready(ExportPreview preview, List<Rule> waiting) implements ExportState {
    public Ready {
      waiting = List.copyOf(waiting);
    }

    /// Whether there is something to write, or rules that stand there already and are to be marked
    /// so, and nothing is left to choose.
    boolean canWrite() {
      boolean marks =
          preview.active().stream().anyMatch(rule -> !rule.status().word().equals("exported"));
      return preview.conflicts().isEmpty() && (preview.diff().hasChanges() || marks);
    }
  }

  /// What was written, and what was found when it was read again.
  record Written(ExportReport report, ReadBack found) implements ExportState {}
}
