package dev.praxis.desktop.common;

import dev.praxis.core.task.Progress;

/// Something done off the JavaFX thread. It must not touch anything a scene shows.
@FunctionalInterface
public interface Work<T> {
  T run(Progress progress) throws Exception;
}
