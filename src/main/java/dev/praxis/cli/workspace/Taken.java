package dev.praxis.cli.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.instructions.ExportedFiles.Turn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answer of undo and redo.
///
/// @param file the instruction file that went with it; left out where none did
/// @param diff unified, of that file
@JsonInclude(JsonInclude.Include.NON_NULL)
record Taken(boolean ok, String message, @Nullable String file, @Nullable String diff)
    implements Reply {

  /// @param turn of a file that was touched, or would be
  static Taken of(String message, Optional<Turn> turn) {
    return new Taken(
        true,
        message,
        turn.map(each -> each.file().toString()).orElse(null),
        turn.map(each -> each.diff().unified("a/" + name(each), "b/" + name(each))).orElse(null));
  }

  private static String name(Turn turn) {
    return String.valueOf(turn.file().getFileName());
  }

  @Override
  public String text() {
    var where = file == null ? "" : PlainText.of("File: " + file) + "\n";
    return (diff == null ? "" : PlainText.of(diff)) + where + PlainText.of(message) + "\n";
  }
}
