package dev.praxis.desktop.rules.bulk;

import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.stream.IntStream;

/// Why rules are usually rejected, in the order of the keys 1 to 6.
public final class Reasons {
  public static final int COUNT = 6;

  private Reasons() {}

  public static List<String> all(Texts texts) {
    return IntStream.rangeClosed(1, COUNT)
        .mapToObj(number -> texts.get("action.rules.reason." + number))
        .toList();
  }
}
