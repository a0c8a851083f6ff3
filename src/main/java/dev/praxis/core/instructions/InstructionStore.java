package dev.praxis.core.instructions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.instructions.block.ManagedBlock;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.rules.keeping.RuleStore.Standing;
import dev.praxis.core.rules.keeping.RulesFromFile;
import dev.praxis.core.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
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
  /// @param rules of the workspace that stand in it now, in order, as they were before
  /// @param fromFile what was changed in the file by hand
  @SuppressWarnings("ArrayRecordComponent") // carried from the disk to a row; never compared
  record Written(
      Path file,
      byte @Nullable [] before,
      byte[] after,
      List<Rule> rules,
      RulesFromFile fromFile,
      Optional<Path> backup) {}

  /// A file as an export left it.
  ///
  /// @param rules which rule a text in it was
  @SuppressWarnings("ArrayRecordComponent") // carried from a row to the merge; never compared
  record LastWritten(byte[] after, Map<String, Long> rules) {}

  /// What the block of this hash was written from, wherever in time that was: whoever edits a file
  /// leaves the hash alone. Where no export of this workspace wrote it, what the last one wrote.
  Optional<LastWritten> written(Path file, String hash) {
    return database.read(handle -> {
      try (var versions = versions(handle, file).stream()) {
        return versions
            .filter(version -> ManagedBlock.hashIn(version.after()).equals(Optional.of(hash)))
            .findFirst()
            .or(() -> lastWritten(handle, file));
      }
    });
  }

  private Optional<LastWritten> lastWritten(Handle handle, Path file) {
    return versions(handle, file).findFirst();
  }

  /// Of every file, newest first; the same text of a file only once.
  List<KeptVersion> versions() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT max(v.id) AS id, f.path, max(v.at) AS at, v.after
                FROM instruction_version v JOIN instruction_file f ON f.id = v.file_id
                GROUP BY f.id, v.after ORDER BY max(v.id) DESC
                """)
            .map((row, _) ->
                new KeptVersion(
                    row.getLong("id"),
                    Path.of(row.getString("path")),
                    Instant.ofEpochMilli(row.getLong("at")),
                    new String(row.getBytes("after"), StandardCharsets.UTF_8)))
            .list());
  }

  /// Newest first, without those whose export was undone.
  private ResultIterable<LastWritten> versions(Handle handle, Path file) {
    return handle
        .createQuery(
            """
            SELECT after, rules FROM instruction_version
            WHERE file_id = (SELECT id FROM instruction_file WHERE path = :path)
            ORDER BY id DESC
            """)
        .bind("path", file.toString())
        .map((row, _) -> new LastWritten(row.getBytes("after"), byText(row.getString("rules"))));
  }

  /// Says what is about to be written over a file.
  void intend(Path file, byte[] before, byte[] after) {
    database.use(handle ->
        handle.execute(
            "INSERT OR REPLACE INTO export_intent (path, before, after) VALUES (?, ?, ?)",
            file.toString(),
            before,
            after));
  }

  /// It was not written after all.
  void giveUp(Path file) {
    database.use(handle -> forget(handle, file));
  }

  /// What a file was before an export that wrote these bytes and was stopped before it could keep
  /// the rules that go with them; empty where there was no such export.
  Optional<byte[]> unfinished(Path file, byte[] now) {
    return database.read(handle ->
        handle
            .createQuery("SELECT before FROM export_intent WHERE path = :path AND after = :now")
            .bind("path", file.toString())
            .bind("now", now)
            .mapTo(byte[].class)
            .findOne());
  }

  private static void forget(Handle handle, Path file) {
    handle.execute("DELETE FROM export_intent WHERE path = ?", file.toString());
  }

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
          rules.markExported(handle, written.rules());
          written.fromFile().take(handle);
          insert(handle, written);
          forget(handle, written.file());
        });
  }

  /// For a file that already was as it should be.
  void keepUnchanged(Written unchanged) {
    open(unchanged.file());
    decide(
        unchanged,
        handle -> {
          rules.markExported(handle, unchanged.rules());
          var last = lastWritten(handle, unchanged.file());
          if (last.isEmpty() || !Arrays.equals(last.get().after(), unchanged.after())) {
            insert(handle, unchanged);
          }
        });
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
        .bind("rules", asJson(standingIn(handle, written)))
        .bind("backup", written.backup().map(Path::toString).orElse(""))
        .bind("path", written.file().toString())
        .execute();
  }

  private List<Standing> standingIn(Handle handle, Written written) {
    var lines = Set.copyOf(ManagedBlock.rulesIn(written.after()));
    return rules.standing(handle).stream()
        .filter(rule -> lines.contains(ManagedBlock.normalised(rule.text())))
        .toList();
  }

  private String asJson(List<Standing> standing) {
    try {
      return json.writeValueAsString(standing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and text are always JSON", e);
    }
  }

  private Map<String, Long> byText(String rules) {
    try {
      return Stream.of(json.readValue(rules, Standing[].class))
          .collect(
              Collectors.toMap(
                  rule -> ManagedBlock.normalised(rule.text()), Standing::id, (first, _) -> first));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rules of a version are written as JSON", e);
    }
  }
}
