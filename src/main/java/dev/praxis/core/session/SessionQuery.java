package dev.praxis.core.session;

import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.Filters;
import dev.praxis.core.session.query.SessionOrder;
import java.util.Set;
import java.util.stream.Collectors;

/// Which sessions to list, and in which order. Empty filters and blank text do not restrict.
///
/// @param text words that must stand in some event of the session (full-text syntax is quoted
///   away); one that ends in `*` stands for all that begin so
public record SessionQuery(String text, Filters filters, SessionOrder order, int limit) {
  public static final SessionQuery ALL =
      new SessionQuery("", Filters.NONE, SessionOrder.NEWEST_FIRST, Integer.MAX_VALUE);

  public SessionQuery text(String words) {
    return new SessionQuery(words, filters, order, limit);
  }

  public SessionQuery filters(Filters others) {
    return new SessionQuery(text, others, order, limit);
  }

  public SessionQuery order(SessionOrder other) {
    return new SessionQuery(text, filters, other, limit);
  }

  public SessionQuery limit(int most) {
    return new SessionQuery(text, filters, order, most);
  }

  public SessionQuery projects(Set<String> only) {
    return filters(filters.only(Facet.PROJECT, only));
  }

  public SessionQuery outcomes(Set<Outcome> only) {
    var words = only.stream().map(Outcome::word).collect(Collectors.toSet());
    return filters(filters.only(Facet.OUTCOME, words));
  }

  public SessionQuery tags(Set<String> only) {
    return filters(filters.only(Facet.TAG, only));
  }

  public SessionQuery splits(Set<Split> only) {
    var words = only.stream().map(Split::word).collect(Collectors.toSet());
    return filters(filters.only(Facet.SPLIT, words));
  }

  public SessionQuery agents(Set<String> only) {
    return filters(filters.only(Facet.AGENT, only));
  }
}
