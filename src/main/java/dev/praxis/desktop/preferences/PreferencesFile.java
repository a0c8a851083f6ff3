package dev.praxis.desktop.preferences;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Preferences as JSON in the data folder. What cannot be read counts as the defaults, with one
/// line in the log; nobody should be kept from their work by a preference.
public final class PreferencesFile {
  private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .build();

  private final Path file;

  public PreferencesFile(Path file) {
    this.file = file;
  }

  public Preferences read() {
    try {
      return JSON.readValue(Files.readAllBytes(file), Preferences.class);
    } catch (NoSuchFileException e) {
      return Preferences.DEFAULT;
    } catch (IOException e) {
      LOG.warn("The preferences in {} cannot be read; defaults are used.", file, e);
      return Preferences.DEFAULT;
    }
  }

  /// Writes beside the file first and then puts the new one in its place.
  public void write(Preferences preferences) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var fresh = file.resolveSibling(file.getFileName() + ".tmp");
      Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(preferences));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The preferences could not be written to {}.", file, e);
    }
  }
}
