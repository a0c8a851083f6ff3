package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.query.Facet;
import dev.praxis.core.words.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How values of facets are said.
public final class FacetWords {
  private static final int DAYS_TO_SUNDAY = 6;

  private final Texts texts;

  public FacetWords(Texts texts) {
    this.texts = texts;
  }

  String name(Facet facet) {
    return texts.get("sessions.facet." + facet.word());
  }

  String label(Facet facet, String value) {
    return switch (facet) {
      case OUTCOME -> texts.get("sessions.outcome." + value);
      case SPLIT -> texts.get("sessions.split." + value);
      case SOURCE -> texts.get("sessions.source." + value);
      case PARSED -> texts.get("sessions.parsed." + value);
      case PROJECT -> value.isEmpty() ? texts.get("sessions.project.none") : value;
      case MODEL -> value.isEmpty() ? texts.get("sessions.model.none") : value;
      case WEEK -> value.isEmpty() ? texts.get("sessions.week.none") : week(value);
      case TAG, AGENT, FAILING, TOOL -> value;
    };
  }

  /// `10–16 Aug 2026`.
  private String week(String monday) {
    var first = LocalDate.parse(monday);
    var last = first.plusDays(DAYS_TO_SUNDAY);
    var sameMonth = first.getMonth() == last.getMonth();
    return texts.format(
        "sessions.week",
        pattern(sameMonth ? "sessions.week.day" : "sessions.week.dayMonth").format(first),
        pattern("sessions.week.end").format(last));
  }

  private DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(texts.get(key), Locale.ENGLISH);
  }
}
