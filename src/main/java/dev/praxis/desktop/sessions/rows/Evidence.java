package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.review.EvidenceSpan;
import dev.praxis.desktop.sessions.rows.Words.Range;
import java.util.List;
import java.util.Optional;

/// Words a person marked, as the reader shows them.
///
/// @param start in the text of the event as it is shown; -1 where the words no longer stand there
public record Evidence(int start, int end, String tag, String quote) {

  /// Where marked words stand in their event now.
  static Evidence of(EvidenceSpan span, String kept) {
    if (!span.standsIn(kept)) {
      return new Evidence(-1, -1, span.tag(), Inert.text(span.quote()));
    }
    var alignment = Alignment.of(kept);
    return new Evidence(
        alignment.shown(span.start()),
        alignment.shown(span.end()),
        span.tag(),
        Inert.text(span.quote()));
  }

  /// Whether the transcript changed since, so that only the quote is left.
  public boolean changed() {
    return start < 0;
  }

  /// The places within a part of the text.
  ///
  /// @param from where the part begins in the text
  public static List<Range> within(List<Evidence> all, int from, int length) {
    return all.stream()
        .filter(each -> !each.changed())
        .flatMap(each -> part(each.start, each.end, from, length).stream())
        .toList();
  }

  /// What of a place lies within a part.
  public static Optional<Range> part(int start, int end, int from, int length) {
    int first = Math.max(0, start - from);
    int last = Math.min(length, end - from);
    return first < last ? Optional.of(new Range(first, last)) : Optional.empty();
  }
}
