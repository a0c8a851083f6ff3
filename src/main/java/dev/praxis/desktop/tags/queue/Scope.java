package dev.praxis.desktop.tags.queue;

import dev.praxis.core.mining.queue.QueueCard;

/// Which part of the queue is shown.
public sealed interface Scope {

  /// Everything that has a tag.
  record All() implements Scope {}

  /// What has none.
  record Untagged() implements Scope {}

  /// What has this one.
  record OfTag(String tag) implements Scope {}

  /// Whether a card that waits belongs here.
  default boolean holds(QueueCard card) {
    var tag = card.evidence().signal().tag();
    return switch (this) {
      case All _ -> !tag.isEmpty();
      case Untagged _ -> tag.isEmpty();
      case OfTag(var wanted) -> tag.equals(wanted);
    };
  }
}
