package dev.praxis.core.instructions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps which instruction files there are, and every version Praxis wrote of them.
public final class InstructionStore {
  private final Database database;
  private final History history;
  private final RuleStore rules;
  private final ObjectMapper json = new ObjectMapper();

  public InstructionStore(Database database, History history, RuleStore rules) {
    this.database = database;
    this.history = history;
    this.rules = rules;
  }

  /// What an export wrote.
  ///
  /// @param before null where there was no file
  /// @param rules that stand in it now, in order
  @SuppressWarnings("ArrayRecordComponent") // carried from the disk to a row; never compared
  record Written(
      Path file, byte @Nullable [] before, byte[] after, List<Rule> rules, Optional<Path> backup) {}

  Optional<Path> current() {
    return database.read(handle ->
        handle
            .createQuery("SELECT path FROM instruction_file WHERE current = 1")
            .mapTo(String.class)
            .findOne()
            .map(Path::of));
  }

  /// Makes a file the current one. Where the window was looking is no decision.
  void open(Path file) {
    database.use(handle -> {
      handle.execute(
          "INSERT INTO instruction_file (path) VALUES (?) ON CONFLICT (path) DO NOTHING",
          file.toString());
      handle.execute(
          "UPDATE instruction_file SET current = CASE WHEN path = ? THEN 1 ELSE 0 END",
          file.toString());
    });
  }

  /// One decision: the version, and that approved rules now stand in a file.
  void keep(Written written) {
    open(written.file());
    decide(
        written,
        handle -> {
          insert(handle, written);
          rules.markExported(handle, written.rules());
        });
  }

  /// For a file that already was as it should be.
  void keepUnchanged(Written unchanged) {
    open(unchanged.file());
    decide(unchanged, handle -> rules.markExported(handle, unchanged.rules()));
  }

  private void decide(Written written, Consumer<Handle> change) {
    int count = written.rules().size();
    var label =
        "Export %d %s to %s"
            .formatted(count, count == 1 ? "rule" : "rules", written.file().getFileName());
    history.decide(
        "export",
        "file/" + written.file(),
        label,
        handle -> {
          change.accept(handle);
          return true;
        });
  }

  private void insert(Handle handle, Written written) {
    handle
        .createUpdate(
            """
            INSERT INTO instruction_version (file_id, at, before, after, rules, backup_path)
            SELECT id, :at, :before, :after, :rules, :backup FROM instruction_file WHERE path = :path
            """)
        .bind("at", System.currentTimeMillis())
        .bind("before", written.before())
        .bind("after", written.after())
        .bind("rules", asJson(written.rules()))
        .bind("backup", written.backup().map(Path::toString).orElse(""))
        .bind("path", written.file().toString())
        .execute();
  }

  private String asJson(List<Rule> written) {
    record Line(long id, int version, String text) {}
    try {
      return json.writeValueAsString(
          written.stream().map(rule -> new Line(rule.id(), rule.version(), rule.text())).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and text are always JSON", e);
    }
  }
}
