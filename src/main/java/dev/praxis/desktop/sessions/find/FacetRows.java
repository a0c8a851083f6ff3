package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Facets;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Split;
import dev.praxis.desktop.common.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays out facets as rows: what is chosen always among them, long groups cut.
final class FacetRows {
  private static final int SHORT = 6;

  private final Texts texts;

  FacetRows(Texts texts) {
    this.texts = texts;
  }

  /// @param whole groups to show without a cut
  List<FacetRow> of(Facets facets, Filters filters, Set<FacetGroup> whole) {
    var rows = new ArrayList<FacetRow>();
    for (var group : FacetGroup.values()) {
      add(group, counts(group, facets, filters), filters, whole.contains(group), rows);
    }
    return rows;
  }

  String label(FacetGroup group, String value) {
    return switch (group) {
      case OUTCOME -> texts.get("sessions.outcome." + value);
      case SPLIT -> texts.get("sessions.split." + value);
      case PROJECT -> value.isEmpty() ? texts.get("sessions.project.none") : value;
      case TAG, AGENT -> value;
    };
  }

  private void add(
      FacetGroup group,
      Map<String, Integer> counts,
      Filters filters,
      boolean whole,
      List<FacetRow> rows) {
    // one agent or one side of the split is nothing to choose from
    boolean nothingToChoose =
        (group == FacetGroup.AGENT || group == FacetGroup.SPLIT) && counts.size() < 2;
    if (counts.isEmpty() || nothingToChoose) {
      return;
    }
    rows.add(new FacetRow.Header(group));
    int shown = 0;
    int hidden = 0;
    for (var count : counts.entrySet()) {
      var chosen = filters.has(group, count.getKey());
      if (chosen || whole || shown < SHORT || counts.size() == SHORT + 1) {
        var label = label(group, count.getKey());
        rows.add(new FacetRow.Choice(group, count.getKey(), label, count.getValue(), chosen));
        shown++;
      } else {
        hidden++;
      }
    }
    if (hidden > 0 || (whole && counts.size() > SHORT + 1)) {
      rows.add(new FacetRow.More(group, hidden, whole));
    }
  }

  private static Map<String, Integer> counts(FacetGroup group, Facets facets, Filters filters) {
    var counts = new LinkedHashMap<String, Integer>();
    switch (group) {
      case PROJECT -> counts.putAll(facets.projects());
      case TAG -> counts.putAll(facets.tags());
      case AGENT -> counts.putAll(facets.agents());
      case OUTCOME -> inOrder(Outcome.values(), Outcome::word, facets.outcomes(), counts);
      case SPLIT -> inOrder(Split.values(), Split::word, facets.splits(), counts);
    }
    filters.of(group).forEach(chosen -> counts.putIfAbsent(chosen, 0));
    return counts;
  }

  private static <T> void inOrder(
      T[] all,
      java.util.function.Function<T, String> word,
      Map<T, Integer> found,
      Map<String, Integer> counts) {
    for (var each : all) {
      if (found.containsKey(each)) {
        counts.put(word.apply(each), found.get(each));
      }
    }
  }
}
