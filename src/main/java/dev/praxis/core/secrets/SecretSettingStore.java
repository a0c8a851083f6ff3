package dev.praxis.core.secrets;

import dev.praxis.core.store.Database;
import dev.praxis.core.store.SettingStore;
import java.security.SecureRandom;
import java.util.HexFormat;

/// What a workspace has settled about secrets: the salt of its masks, and whether its archive keeps
/// the original bytes.
public final class SecretSettingStore {
  private static final String SALT = "secrets.salt";
  private static final String KEEPS_ORIGINALS = "secrets.keep_originals";
  private static final int SALT_BYTES = 16;

  private final Database database;
  private final SettingStore settings;

  public SecretSettingStore(Database database) {
    this.database = database;
    settings = new SettingStore(database);
  }

  /// Masks with the salt of this workspace, which is made where there is none.
  public Redactor redactor() {
    return new Redactor(settings.find(SALT).orElseGet(this::newSalt));
  }

  /// Whether files are archived byte for byte, as they are unless the curator said otherwise; else
  /// with masks in the place of secrets.
  public boolean keepsOriginals() {
    return settings.find(KEEPS_ORIGINALS).map(Boolean::valueOf).orElse(true);
  }

  /// From the next import on.
  public void keepOriginals(boolean keep) {
    settings.put(KEEPS_ORIGINALS, String.valueOf(keep));
  }

  /// Two processes may come here at once: the first one's salt stays.
  private String newSalt() {
    return database.write(_ -> {
      var known = settings.find(SALT);
      if (known.isPresent()) {
        return known.get();
      }
      var salt = new byte[SALT_BYTES];
      new SecureRandom().nextBytes(salt);
      var text = HexFormat.of().formatHex(salt);
      settings.put(SALT, text);
      return text;
    });
  }
}
