package dev.praxis.core.instructions;

import dev.praxis.core.review.History;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// A process that exports again and again until it is killed, with edits by hand in between, and
/// undone and redone now and then. Says a line after each round.
final class ExportLoop {
  static final String BASE = "# Agent instructions\n\n- Be brief.\n\n".repeat(2_000);

  /// Runs until killed.
  ///
  /// @param arguments the workspace and the instruction file
  public static void main(String[] arguments) {
    try (var database = Database.open(Path.of(arguments[0]))) {
      var history = new History(database, new ExportedFiles());
      var rules = new RuleStore(database, history, new TokenCounter(), _ -> Map.of());
      var exporter = exporter(database, history, rules);
      var file = Path.of(arguments[1]);
      long id = rules.add("Round 0.", List.of()).id();
      rules.approve(List.of(id));
      for (int round = 1; ; round++) {
        rules.edit(id, "Round %d.".formatted(round));
        exporter.export(exporter.preview(file));
        editByHand(file, round);
        exporter.export(exporter.preview(file));
        if (round % 2 == 0) {
          history.undo();
          history.redo();
        }
        System.out.println(round);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In one move: it is not the editor that is tested here.
  private static void editByHand(Path file, int round) throws IOException {
    var edited =
        Files.readString(file)
            .replace(
                "<!-- praxis:rules end", "- By hand %d.\n<!-- praxis:rules end".formatted(round));
    var beside = Files.writeString(file.resolveSibling("edited"), edited);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static Exporter exporter(Database database, History history, RuleStore rules) {
    return new Exporter(
        new InstructionStore(database, history, rules),
        rules,
        new TokenCounter(),
        database.file().resolveSibling("backups"));
  }
}
