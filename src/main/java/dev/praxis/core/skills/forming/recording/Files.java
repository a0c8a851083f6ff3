package dev.praxis.core.skills.forming.recording;

import dev.praxis.core.mining.shell.CodeFiles;
import java.util.Locale;
import java.util.regex.Pattern;

/// What kind of file was changed.
final class Files {
  private static final Pattern DOCUMENT =
      Pattern.compile(
          ".*\\.(?:md|mdx|txt|rst|adoc|org|html?|css|scss|less|svg|csv|log|lock|diff|patch)");
  private static final Pattern MIGRATION =
      Pattern.compile(".*(?:migrations?|/db)/.*\\.(?:sql|py|rb|js|ts)");

  private Files() {}

  /// Whether its change is the everyday work of an agent: source, documents.
  static boolean isEveryday(String file) {
    var name = file.toLowerCase(Locale.ROOT);
    boolean build = name.endsWith(".gradle") || name.endsWith(".gradle.kts");
    return !build
        && !MIGRATION.matcher(name).matches()
        && (CodeFiles.isCode(name) || DOCUMENT.matcher(name).matches());
  }
}
