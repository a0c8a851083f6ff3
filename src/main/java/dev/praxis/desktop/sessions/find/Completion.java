package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.KnownValues;
import dev.praxis.core.session.query.Measure;
import dev.praxis.core.session.query.QueryLine;
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
    int start = text.lastIndexOf(' ', caret - 1) + 1;
    int from = start < caret && text.charAt(start) == '-' ? start + 1 : start;
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
      return keys().filter(key -> key.startsWith(typed));
    }
    var value = typed.substring(colon + 1);
    return Facet.of(typed.substring(0, colon)).stream()
        .flatMap(facet ->
            values(facet, known)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(value))
                .map(name -> facet.word() + ":" + QueryLine.quoted(name)));
  }

  /// Tools that failed are the only ones known by name.
  private static Stream<String> values(Facet facet, KnownValues known) {
    return known.of(facet == Facet.TOOL ? Facet.FAILING : facet).stream();
  }

  private static Stream<String> keys() {
    var facets = Arrays.stream(Facet.values()).map(facet -> facet.word() + ":");
    var measures = Arrays.stream(Measure.values()).map(measure -> measure.word() + ">");
    return Stream.of(facets, Stream.of("after:", "before:"), measures).flatMap(part -> part);
  }
}
