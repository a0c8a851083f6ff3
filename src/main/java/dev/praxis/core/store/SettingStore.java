package dev.praxis.core.store;

import java.util.Optional;

/// What a workspace knows about itself, by name. These are facts, not decisions: they cannot be
/// undone.
public final class SettingStore {
  private final Database database;

  public SettingStore(Database database) {
    this.database = database;
  }

  public Optional<String> find(String name) {
    return database.read(handle ->
        handle
            .createQuery("SELECT value FROM setting WHERE name = :name")
            .bind("name", name)
            .mapTo(String.class)
            .findOne());
  }

  /// Replaces what was there.
  public void put(String name, String value) {
    database.use(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO setting (name, value) VALUES (:name, :value)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
            .bind("name", name)
            .bind("value", value)
            .execute());
  }
}
