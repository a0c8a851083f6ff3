package dev.praxis.core.instructions;

import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes the active rules into an instruction file, changing no byte it does not own.
public final class Exporter {
  private final Database database;
  private final History history;
  private final RuleStore rules;
  private final TokenCounter tokens;

  public Exporter(Database database, History history, RuleStore rules, TokenCounter tokens) {
    this.database = database;
    this.history = history;
    this.rules = rules;
    this.tokens = tokens;
  }

  /// The file as it is and as it would be. Reads only.
  ///
  /// @throws dev.praxis.core.Problem where the markers in the file are broken
  public ExportPreview preview(Path file) {
    throw new UnsupportedOperationException(database.file() + file.toString() + rules + tokens);
  }

  /// Writes the file: backup, temporary file, flush, atomic move, read back. One decision.
  ///
  /// @throws dev.praxis.core.Problem where the file changed since the preview, cannot be written,
  ///   or its markers are broken; it is then as it was
  public ExportReport export(ExportPreview preview) {
    throw new UnsupportedOperationException(preview.toString() + history);
  }

  /// Makes candidates of the hand-edited lines of the block; one decision. They leave the file with
  /// the next export unless approved before it.
  public List<Rule> adopt(ExportPreview preview) {
    throw new UnsupportedOperationException(preview.toString());
  }

  /// The file the window works on: the one opened or exported last.
  public Optional<Path> current() {
    throw new UnsupportedOperationException();
  }

  public void open(Path file) {
    throw new UnsupportedOperationException(file.toString());
  }

  /// What an export would do.
  ///
  /// @param existed whether there is a file to change
  /// @param rules lines of the block, in order
  /// @param handEdited lines that stand in the block now and that no rule of this workspace has in
  ///   any wording: `export` refuses to lose them, `adopt` makes them candidates
  public record ExportPreview(
      Path file,
      boolean existed,
      String before,
      String after,
      byte[] bytesBefore,
      byte[] bytesAfter,
      int tokensBefore,
      int tokensAfter,
      List<String> rules,
      List<String> handEdited,
      TextDiff diff) {}

  /// What an export did.
  ///
  /// @param written false where the file already was as it should be
  /// @param backup where the old file was kept; empty where there was none or nothing changed
  public record ExportReport(ExportPreview preview, boolean written, Optional<Path> backup) {}
}
