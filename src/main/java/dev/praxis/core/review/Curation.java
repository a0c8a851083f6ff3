package dev.praxis.core.review;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.SessionId;
import java.util.List;

/// The curator's word on whole sessions: tags and outcomes. Each act can be undone.
public final class Curation {
  /// As much of a quote as stands beside other evidence.
  private static final int SHOWN = 300;

  private final History history;

  public Curation(History history) {
    this.history = history;
  }

  /// Says how a session ended; the curator's word outweighs every other.
  public void decideOutcome(SessionId session, Outcome outcome) {
    history.decide(
        "outcome",
        "session/" + session,
        "Set the outcome of session %s to %s".formatted(session, outcome.word()),
        handle -> {
          CurationStore.sayOutcome(handle, session, outcome);
          return true;
        });
  }

  /// Gives a session these tags beside those it has. A tag nobody used before becomes known.
  ///
  /// @throws dev.praxis.core.Problem where a tag is not snake_case
  public void tag(SessionId session, List<String> tags) {
    tags.forEach(TagName::require);
    history.decide(
        "tag",
        "session/" + session,
        "Tag session %s as %s".formatted(session, String.join(", ", tags)),
        handle -> {
          for (var tag : tags) {
            CurationStore.knowTag(handle, tag);
            CurationStore.sayTag(handle, session, tag);
          }
          return true;
        });
  }

  /// Marks words as evidence of a tag, and so gives their session the tag.
  ///
  /// @throws Problem where the tag is not snake_case
  public void mark(EvidenceSpan span) {
    TagName.require(span.tag());
    history.decide(
        "mark",
        "session/" + span.session(),
        "Mark words of session %s as %s".formatted(span.session(), span.tag()),
        handle -> {
          var quote = span.quote();
          CurationStore.knowTag(handle, span.tag());
          CurationStore.sayTag(handle, span.session(), span.tag());
          var shown = quote.length() > SHOWN ? quote.substring(0, SHOWN) + "…" : quote;
          CurationStore.pointAt(handle, span.session(), span.tag(), span.seq(), shown);
          EvidenceSpanStore.mark(handle, span);
          return true;
        });
  }
}
