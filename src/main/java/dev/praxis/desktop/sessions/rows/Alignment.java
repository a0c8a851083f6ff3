package dev.praxis.desktop.sessions.rows;

import java.util.Arrays;

/// Where each sign of a text as it is shown stands in the text as the workspace keeps it. Needed
/// only for words somebody marks, since it is as long as the text.
public final class Alignment {
  private final String shown;
  private final int[] origins;

  /// A text as shown.
  ///
  /// @param origins index in the kept text of each shown sign, and of the end
  Alignment(String shown, int[] origins) {
    this.shown = shown;
    this.origins = origins;
  }

  /// As [Entry] shows it.
  public static Alignment of(String kept) {
    var inert = Inert.aligned(kept);
    int end = inert.shown.stripTrailing().length();
    int start = Entry.blankStart(inert.shown.substring(0, end));
    return new Alignment(
        inert.shown.substring(start, end), Arrays.copyOfRange(inert.origins, start, end + 1));
  }

  public String shown() {
    return shown;
  }

  /// Place in the kept text.
  int kept(int shownAt) {
    return origins[Math.clamp(shownAt, 0, origins.length - 1)];
  }

  /// The first shown place at or after a place of the kept text.
  int shown(int keptAt) {
    int low = 0;
    int high = origins.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (origins[middle] < keptAt) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
