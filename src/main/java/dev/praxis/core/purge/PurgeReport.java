package dev.praxis.core.purge;

import java.util.Locale;

/// What a purge did.
///
/// @param sources whose archived bytes now hold masks
/// @param secrets that were taken out of them, each as often as it stood there
/// @param texts other than archived bytes that were changed: steps, notes, the history of decisions
/// @param stopped somebody asked to stop; what is purged stays purged
public record PurgeReport(int sources, long secrets, long texts, boolean stopped) {

  public String summary() {
    var start = stopped ? "Stopped. Took " : "Took ";
    return String.format(
        Locale.ROOT,
        "%s%,d %s out of the archive of %,d %s; changed %,d other %s.",
        start,
        secrets,
        secrets == 1 ? "secret" : "secrets",
        sources,
        sources == 1 ? "file" : "files",
        texts,
        texts == 1 ? "text" : "texts");
  }
}
