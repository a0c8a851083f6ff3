package dev.praxis.core.review;

import dev.praxis.core.Problem;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.SessionId;
import java.util.List;
import java.util.regex.Pattern;

/// The curator's word on whole sessions: tags and outcomes. Each act can be undone.
public final class Curation {
  private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9_]{0,63}");

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
  /// @throws Problem where a tag is not snake_case
  public void tag(SessionId session, List<String> tags) {
    tags.forEach(Curation::requireSnakeCase);
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
    requireSnakeCase(span.tag());
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

  private static void requireSnakeCase(String tag) {
    if (!TAG.matcher(tag).matches()) {
      throw new Problem(
          "“%s” can’t be a failure tag.".formatted(tag),
          "Use small letters, digits and underscores, a letter first, at most 64 characters:"
              + " forgot_to_run_tests.");
    }
  }
}
