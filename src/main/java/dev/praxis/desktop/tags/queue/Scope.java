package dev.praxis.desktop.tags.queue;

import dev.praxis.core.mining.queue.QueueCard;
import java.util.Optional;

/// Which part of the queue is shown.
public sealed interface Scope {

  /// Everything that has a tag.
  record All() implements Scope {}

  /// What has none.
  record Untagged() implements Scope {}

  /// What is put off until there is new evidence, with a tag or without.
  record Snoozed() implements Scope {}

  /// What has this one.
  record OfTag(String tag) implements Scope {}

  /// Some of what has this one.
  record PartOfTag(String tag, Narrowing by) implements Scope {}

  /// Whether a card belongs here; what is put off belongs elsewhere too once it waits again.
  default boolean holds(QueueCard card) {
    var tag = card.evidence().signal().tag();
    return switch (this) {
      case All _ -> !tag.isEmpty();
      case Untagged _ -> tag.isEmpty();
      case Snoozed _ -> card.evidence().verdict().equals("snoozed");
      case OfTag(var wanted) -> tag.equals(wanted);
      case PartOfTag(var wanted, var by) -> tag.equals(wanted) && by.holds(card);
    };
  }

  /// The one tag it is about.
  default Optional<String> oneTag() {
    return switch (this) {
      case All _, Untagged _, Snoozed _ -> Optional.empty();
      case OfTag(var tag) -> Optional.of(tag);
      case PartOfTag(var tag, _) -> Optional.of(tag);
    };
  }

  /// The same without what narrows it.
  default Scope whole() {
    return switch (this) {
      case All all -> all;
      case Untagged untagged -> untagged;
      case Snoozed snoozed -> snoozed;
      case OfTag ofTag -> ofTag;
      case PartOfTag(var tag, _) -> new OfTag(tag);
    };
  }
}
