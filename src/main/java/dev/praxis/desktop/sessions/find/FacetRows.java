package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.Facets;
import dev.praxis.core.session.query.Filters;
import dev.praxis.desktop.sessions.find.FacetRow.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Lays out facets as rows: what is chosen always among them, long groups cut.
final class FacetRows {
  private static final int SHORT = 6;

  /// One value of these is nothing to choose from.
  private static final Set<Facet> ONLY_IF_THEY_DIFFER =
      EnumSet.of(Facet.AGENT, Facet.MODEL, Facet.SPLIT, Facet.WEEK, Facet.SOURCE, Facet.PARSED);

  private final FacetWords says;

  FacetRows(FacetWords says) {
    this.says = says;
  }

  /// @param whole groups to show without a cut
  List<FacetRow> of(Facets facets, Filters filters, Set<Facet> whole) {
    var rows = new ArrayList<FacetRow>();
    for (var facet : Facet.values()) {
      if (facet.counted()) {
        add(facet, counts(facet, facets, filters), filters, whole.contains(facet), rows);
      }
    }
    return rows;
  }

  private void add(
      Facet facet,
      Map<String, Integer> counts,
      Filters filters,
      boolean whole,
      List<FacetRow> rows) {
    boolean nothingToChoose = ONLY_IF_THEY_DIFFER.contains(facet) && counts.size() < 2;
    if (counts.isEmpty() || nothingToChoose) {
      return;
    }
    rows.add(new FacetRow.Header(facet));
    int shown = 0;
    int hidden = 0;
    for (var count : counts.entrySet()) {
      var value = count.getKey();
      var fate = fate(facet, value, filters);
      if (fate != Fate.FREE || whole || shown < SHORT || counts.size() == SHORT + 1) {
        var label = says.label(facet, value);
        rows.add(new FacetRow.Choice(facet, value, label, count.getValue(), fate));
        shown++;
      } else {
        hidden++;
      }
    }
    if (hidden > 0 || (whole && counts.size() > SHORT + 1)) {
      rows.add(new FacetRow.More(facet, hidden, whole));
    }
  }

  private static Fate fate(Facet facet, String value, Filters filters) {
    if (filters.only(facet).contains(value)) {
      return Fate.CHOSEN;
    }
    return filters.without(facet).contains(value) ? Fate.EXCLUDED : Fate.FREE;
  }

  private static Map<String, Integer> counts(Facet facet, Facets facets, Filters filters) {
    var counts = new LinkedHashMap<String, Integer>();
    var found = facets.of(facet);
    inOrder(facet).filter(found::containsKey).forEach(value -> counts.put(value, found.get(value)));
    found.forEach(counts::putIfAbsent);
    filters.only(facet).forEach(chosen -> counts.putIfAbsent(chosen, 0));
    filters.without(facet).forEach(excluded -> counts.putIfAbsent(excluded, 0));
    return counts;
  }

  /// The values that have an order of their own.
  private static Stream<String> inOrder(Facet facet) {
    return switch (facet) {
      case OUTCOME -> Arrays.stream(Outcome.values()).map(Outcome::word);
      case SPLIT -> Arrays.stream(Split.values()).map(Split::word);
      case PROJECT, TAG, FAILING, AGENT, MODEL, WEEK, SOURCE, PARSED, TOOL -> Stream.empty();
    };
  }
}
