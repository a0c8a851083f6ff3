package dev.praxis.core.mining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One place in a session that shows a tag, as a curator reads it.
///
/// @param signal what a detector said; of a label, an empty detector and score 1
/// @param foundTag the tag it was found with, before the curator renamed, merged or moved it
/// @param before a line about what happened just before, such as the tool call corrected
/// @param after a line about what came next
/// @param verdict `unreviewed`, `real`, `not_real` or `snoozed`
/// @param note the curator's own; empty if none
public record Evidence(
    Signal signal,
    String foundTag,
    String sessionKey,
    String sessionTitle,
    String project,
    @Nullable Instant at,
    String before,
    String after,
    String verdict,
    String note) {
  private static final int LONGEST = 40; // code points of a title

  /// Its session as a person knows it: the beginning of its title, else its key.
  public String sessionName() {
    var line = sessionTitle.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return sessionKey;
    }
    int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
    return end == line.length()
        ? "“%s”".formatted(line)
        : "“%s…”".formatted(line.substring(0, end));
  }

  /// The same place with this verdict.
  public Evidence judged(String newVerdict) {
    return new Evidence(
        signal, foundTag, sessionKey, sessionTitle, project, at, before, after, newVerdict, note);
  }
}
