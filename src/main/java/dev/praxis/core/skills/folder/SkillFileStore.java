package dev.praxis.core.skills.folder;

import dev.praxis.core.skills.folder.files.FolderFile;
import dev.praxis.core.skills.folder.files.SkillFolder;
import dev.praxis.core.store.Database;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps what came with an imported skill, byte for byte: its document and the files beside it.
/// Equal contents are kept once.
final class SkillFileStore {
  private final Database database;

  SkillFileStore(Database database) {
    this.database = database;
  }

  /// Gives a version a document and files of its own; inside the caller's decision.
  void attach(Handle handle, long skill, int version, SkillFolder folder) {
    long row =
        handle
            .createQuery("SELECT id FROM skill_version WHERE skill_id = ? AND version = ?")
            .bind(0, skill)
            .bind(1, version)
            .mapTo(Long.class)
            .one();
    handle.execute(
        "UPDATE skill_version SET document = ? WHERE id = ?",
        content(handle, folder.document()),
        row);
    handle.execute("DELETE FROM skill_file WHERE skill_version_id = ?", row);
    for (var file : folder.files()) {
      handle.execute(
          "INSERT INTO skill_file (skill_version_id, path, hash, executable) VALUES (?, ?, ?, ?)",
          row,
          file.path(),
          content(handle, file.bytes()),
          file.executable());
    }
  }

  private static String content(Handle handle, byte[] bytes) {
    var hash = FolderFile.hash(bytes);
    handle.execute(
        "INSERT INTO skill_content (hash, bytes) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
        hash,
        bytes);
    return hash;
  }

  /// The document a version was written into: its own, or the last one imported before it.
  Optional<byte[]> document(long skill, int version) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT bytes FROM skill_version
                JOIN skill_content ON hash = document
                WHERE skill_id = ? AND version <= ? ORDER BY version DESC LIMIT 1
                """)
            .bind(0, skill)
            .bind(1, version)
            .mapTo(byte[].class)
            .findOne());
  }

  /// By path.
  List<FolderFile> files(long skill, int version) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT path, bytes, executable FROM skill_version
                JOIN skill_file ON skill_version_id = skill_version.id
                JOIN skill_content USING (hash)
                WHERE skill_id = ? AND version = ? ORDER BY path
                """)
            .bind(0, skill)
            .bind(1, version)
            .map((row, _) ->
                new FolderFile(
                    row.getString("path"), row.getBytes("bytes"), row.getBoolean("executable")))
            .list());
  }
}
