package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.Facets;
import dev.praxis.core.session.query.Filters;
import dev.praxis.core.session.query.KnownValues;
import dev.praxis.core.session.query.QueryLine;
import dev.praxis.core.session.query.SessionOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks the workspace for sessions as a person means it. What happened in held-out sessions is
/// neither found by their words or tags nor counted. Called off the JavaFX thread.
final class Finder {
  private static final Set<Split> NOT_HELD_OUT = Set.of(Split.TRAIN, Split.QUARANTINE);
  private static final List<Facet> COUNTED =
      Arrays.stream(Facet.values()).filter(Facet::counted).toList();
  private static final int SHORTEST_BEGINNING = 2;

  private final SessionStore store;

  Finder(SessionStore store) {
    this.store = store;
  }

  /// What is wanted.
  ///
  /// @param typed as it stands in the query field
  record Wish(String typed, Filters chosen, SessionOrder order) {}

  /// The whole workspace, counted. Stays right until the workspace changes.
  record Everything(Facets facets, int total, KnownValues known) {}

  /// @param asked the query that found them, for whoever draws them
  record Found(
      List<Session> sessions,
      Facets facets,
      Everything everything,
      QueryLine understood,
      String words,
      SessionQuery asked) {}

  Found find(Wish wish, @Nullable Everything counted) {
    var everything = counted == null ? everything() : counted;
    var understood = QueryLine.of(wish.typed(), everything.known());
    var words = unfinished(wish.typed(), understood.words());
    var filters = wish.chosen().and(understood.filters());
    var wanted = honest(new SessionQuery(words, filters, wish.order(), Integer.MAX_VALUE));
    boolean plain = filters.isEmpty() && words.isEmpty();
    return new Found(
        store.list(wanted),
        plain ? everything.facets() : counts(wanted),
        everything,
        understood,
        words,
        wanted);
  }

  private Everything everything() {
    var facets = counts(SessionQuery.ALL);
    int total = facets.of(Facet.OUTCOME).values().stream().mapToInt(Integer::intValue).sum();
    return new Everything(facets, total, KnownValues.of(facets));
  }

  private static SessionQuery honest(SessionQuery wanted) {
    var filters = wanted.filters();
    boolean byContent =
        !wanted.text().isEmpty()
            || !filters.only(Facet.TAG).isEmpty()
            || !filters.without(Facet.TAG).isEmpty();
    return byContent && filters.only(Facet.SPLIT).isEmpty() ? wanted.splits(NOT_HELD_OUT) : wanted;
  }

  private Facets counts(SessionQuery wanted) {
    var all = store.facets(wanted, COUNTED);
    if (!wanted.filters().only(Facet.SPLIT).isEmpty()) {
      return all;
    }
    var open = store.facets(wanted.splits(NOT_HELD_OUT), List.of(Facet.TAG));
    return all.with(Facet.TAG, open.of(Facet.TAG));
  }

  /// The last word may still be typed: it stands for all that begin so.
  private static String unfinished(String typed, String words) {
    int from = words.lastIndexOf(' ') + 1;
    var last = words.substring(from);
    boolean open =
        last.length() >= SHORTEST_BEGINNING
            && last.codePoints().allMatch(Character::isLetterOrDigit)
            && typed.endsWith(last);
    return open ? words + "*" : words;
  }
}
