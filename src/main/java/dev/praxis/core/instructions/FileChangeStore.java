package dev.praxis.core.instructions;

import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Finds what a decision made of an instruction file, whether it stands or is undone.
final class FileChangeStore {
  private FileChangeStore() {}

  /// Empty where the decision wrote no file.
  static Optional<FileChange> of(Handle handle, long decision) {
    return handle
        .createQuery(
            """
            SELECT f.path, unhex(json_extract(c.after, '$.before.hex')) AS before,
              unhex(json_extract(c.after, '$.after.hex')) AS after
            FROM decision_change c JOIN instruction_file f ON f.id = json_extract(c.after, '$.file_id')
            WHERE c.decision_id = :decision AND c.table_name = 'instruction_version'
              AND c.before IS NULL
            """)
        .bind("decision", decision)
        .map((row, _) ->
            new FileChange(
                Path.of(row.getString("path")), row.getBytes("before"), row.getBytes("after")))
        .findOne();
  }
}
