package dev.praxis.core;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The folder in which Praxis keeps what is a person's own: workspaces, backups, logs. Nothing is
/// made before it is needed.
public record DataFolder(Path path) {

  /// Of the person who runs this program: what `praxis.home` or the variable `PRAXIS_HOME` names,
  /// else where the operating system wants such data.
  public static DataFolder ofThisUser() {
    return of(System.getProperties(), System.getenv());
  }

  static DataFolder of(Properties properties, Map<String, String> environment) {
    var chosen = firstFilled(properties.getProperty("praxis.home"), environment.get("PRAXIS_HOME"));
    var folder = chosen != null ? Path.of(chosen) : usual(properties, environment);
    return new DataFolder(folder.toAbsolutePath().normalize());
  }

  /// Whether it is where every program of this user would look for it, without being told.
  public boolean isUsual() {
    return isUsual(System.getProperties(), System.getenv());
  }

  boolean isUsual(Properties properties, Map<String, String> environment) {
    return path.equals(usual(properties, environment).toAbsolutePath().normalize());
  }

  private static Path usual(Properties properties, Map<String, String> environment) {
    var home = Path.of(properties.getProperty("user.home", ""));
    var system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Praxis");
    }
    if (system.startsWith("windows")) {
      var roaming = firstFilled(environment.get("APPDATA"), null);
      return (roaming != null ? Path.of(roaming) : home.resolve("AppData/Roaming"))
          .resolve("Praxis");
    }
    var xdg = firstFilled(environment.get("XDG_DATA_HOME"), null);
    // The XDG specification asks to ignore a relative one.
    return (xdg != null && Path.of(xdg).isAbsolute() ? Path.of(xdg) : home.resolve(".local/share"))
        .resolve("praxis");
  }

  private static @Nullable String firstFilled(@Nullable String first, @Nullable String second) {
    return first != null && !first.isBlank()
        ? first
        : second != null && !second.isBlank() ? second : null;
  }

  /// The workspace used where none is named.
  public Path workspace() {
    return path.resolve("praxis.db");
  }

  public Path sampleWorkspace() {
    return path.resolve("sample.db");
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public Path backups() {
    return path.resolve("backups");
  }
}
