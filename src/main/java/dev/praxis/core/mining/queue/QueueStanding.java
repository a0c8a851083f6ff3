package dev.praxis.core.mining.queue;

import java.util.Map;

/// What became of evidence so far, in the training split.
///
/// @param decided confirmed or refused
/// @param snoozed put off until there is new evidence
/// @param tags by tag; none that nothing was reviewed of
public record QueueStanding(int decided, int snoozed, Map<String, TagReview> tags) {
  /// Before the first decision.
  public static final QueueStanding NONE = new QueueStanding(0, 0, Map.of());

  public QueueStanding {
    tags = Map.copyOf(tags);
  }

  /// Of one tag.
  public TagReview of(String tag) {
    return tags.getOrDefault(tag, TagReview.NONE);
  }
}
