package dev.praxis.core.instructions;

import dev.praxis.core.review.History;
import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A process that exports again and again until it is killed. Says a line after each export.
final class ExportLoop {
  static final String BASE = "# Agent instructions\n\n- Be brief.\n\n".repeat(2_000);

  /// Runs until killed.
  ///
  /// @param arguments the workspace and the instruction file
  public static void main(String[] arguments) {
    try (var database = Database.open(Path.of(arguments[0]))) {
      var history = new History(database);
      var rules = new RuleStore(database, history, new TokenCounter(), _ -> Map.of());
      var exporter = exporter(database, history, rules);
      var file = Path.of(arguments[1]);
      long id = rules.add("Round 0.", List.of()).id();
      rules.approve(List.of(id));
      for (int round = 1; ; round++) {
        rules.edit(id, "Round %d.".formatted(round));
        exporter.export(exporter.preview(file));
        System.out.println(round);
      }
    }
  }

  static Exporter exporter(Database database, History history, RuleStore rules) {
    return new Exporter(
        new InstructionStore(database, history, rules),
        rules,
        new TokenCounter(),
        database.file().resolveSibling("backups"));
  }
}
