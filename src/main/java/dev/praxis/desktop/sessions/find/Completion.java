package dev.praxis.desktop.sessions.find;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What could be meant at the caret of the query field.
///
/// @param from where the part being typed begins; the caret is its end
/// @param offers whole parts to put there instead
public record Completion(int from, List<String> offers) {
  private static final int MOST = 8;

  public Completion {
    offers = List.copyOf(offers);
  }

  public static Completion at(int caret, String text, KnownValues known) {
    int from = text.lastIndexOf(' ', caret - 1) + 1;
    var typed = text.substring(from, caret).toLowerCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return new Completion(from, List.of());
    }
    return new Completion(
        from, offers(typed, known).filter(offer -> !offer.equals(typed)).limit(MOST).toList());
  }

  private static Stream<String> offers(String typed, KnownValues known) {
    int colon = typed.indexOf(':');
    if (colon < 0) {
      return Arrays.stream(FacetGroup.values())
          .map(group -> group.word() + ":")
          .filter(key -> key.startsWith(typed));
    }
    var value = typed.substring(colon + 1);
    return FacetGroup.of(typed.substring(0, colon)).stream()
        .flatMap(group ->
            known.of(group).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(value))
                .map(name -> group.word() + ":" + quoted(name)));
  }

  private static String quoted(String name) {
    return name.contains(" ") ? '"' + name + '"' : name;
  }
}
