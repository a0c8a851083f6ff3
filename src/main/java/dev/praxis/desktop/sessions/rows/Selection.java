package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.review.EvidenceSpan;
import dev.praxis.core.session.Event;

/// Words somebody selected in the reader.
///
/// @param from seq of the event they stand in
/// @param start in the text of the event as it is shown
/// @param end exclusive
public record Selection(int from, int start, int end) {

  /// The same words in the text the workspace keeps, as evidence of a tag.
  public EvidenceSpan of(Event event, String tag) {
    var alignment = Alignment.of(event.text());
    return EvidenceSpan.in(
        event.text(),
        event.session(),
        event.seq(),
        alignment.kept(start),
        alignment.kept(end),
        tag);
  }
}
