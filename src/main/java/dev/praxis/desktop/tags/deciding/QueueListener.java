package dev.praxis.desktop.tags.deciding;

/// Hears what becomes of the queue.
public interface QueueListener {
  /// Heard by nobody.
  QueueListener NOBODY = new QueueListener() {};

  /// Cards have left the queue.
  default void taken() {}

  /// How a decision on cards ended.
  default void settled(Settled decision) {}

  /// More than cards was decided.
  default void changed() {}

  /// Decisions were taken back.
  default void undone() {}
}
