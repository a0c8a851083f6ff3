package dev.praxis.core.purge;

import dev.praxis.core.importing.ImportLock;
import dev.praxis.core.secrets.SecretKind;
import dev.praxis.core.secrets.SecretSettingStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.HashMap;
import java.util.Map;

/// Puts masks in the place of every secret in the workspace, its archive included, and rewrites the
/// file so that the bytes are gone. What is imported again stays masked. Cannot be undone.
public final class SecretPurge {
  private static final int SHORTEST_KNOWN = 8; // shorter ones stand in other words too

  private final Database database;

  public SecretPurge(Database database) {
    this.database = database;
  }

  /// Does all of it.
  ///
  /// @throws dev.praxis.core.Problem where another program keeps the workspace from being rewritten
  public PurgeReport purge(Progress progress) {
    try (var _ = ImportLock.of(database.file(), progress)) {
      return purgeAlone(progress);
    }
  }

  private PurgeReport purgeAlone(Progress progress) {
    var redactor = new SecretSettingStore(database).redactor();
    var archive = new ArchivePurgeStore(database, redactor);
    var known = new HashMap<String, SecretKind>();
    var sources = archive.sources();
    for (int i = 0; i < sources.size() && !progress.stopRequested(); i++) {
      progress.at(i, 2L * sources.size(), "Looking for secrets");
      archive.collect(sources.get(i), known);
    }
    var texts = new TextPurgeStore(database, redactor);
    texts.collect(known);
    known.keySet().removeIf(secret -> secret.length() < SHORTEST_KNOWN);
    return purge(progress, archive, texts, Map.copyOf(known));
  }

  private PurgeReport purge(
      Progress progress,
      ArchivePurgeStore archive,
      TextPurgeStore texts,
      Map<String, SecretKind> known) {
    var sources = archive.sources();
    int changed = 0;
    long secrets = 0;
    for (int i = 0; i < sources.size() && !progress.stopRequested(); i++) {
      progress.at(sources.size() + i, 2L * sources.size(), "Purging secrets");
      long count = archive.purge(sources.get(i), known);
      changed += count > 0 ? 1 : 0;
      secrets += count;
    }
    long rows = progress.stopRequested() ? 0 : texts.purge(known);
    database.rewrite();
    return new PurgeReport(changed, secrets, rows, progress.stopRequested());
  }
}
