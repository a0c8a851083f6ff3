package dev.praxis.core.store;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices what other programs write into an open workspace: an import by the command line, agents
/// that record and propose. Looks four times a second, on a thread of its own; a look costs some
/// microseconds while nothing happens. Told at most once a second.
public final class WorkspaceWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceWatch.class);
  private static final long BETWEEN_LOOKS_MS = 250;
  private static final Duration BETWEEN_TELLINGS = Duration.ofSeconds(1);

  private final Database database;
  private final LongSupplier nanos;
  private final Consumer<Set<Area>> listener;
  private final Beat beat = new Beat(BETWEEN_TELLINGS.toNanos());
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("praxis-watch").factory());
  private Sight seen;
  private boolean troubled;
  private @Nullable Future<?> ticking;

  /// A watch that does not look by itself yet. Knows what was written since the workspace was
  /// opened.
  ///
  /// @param nanos the time, which only ever grows
  /// @param listener told on the watching thread which areas others changed
  WorkspaceWatch(Database database, LongSupplier nanos, Consumer<Set<Area>> listener) {
    this.database = database;
    this.nanos = nanos;
    this.listener = listener;
    seen = database.sightAtOpening();
  }

  /// Watches a workspace until it is closed, which belongs before the workspace's own closing.
  ///
  /// @param listener told on the watching thread which areas others changed
  public static WorkspaceWatch start(Database database, Consumer<Set<Area>> listener) {
    var watch = new WorkspaceWatch(database, System::nanoTime, listener);
    watch.begin();
    return watch;
  }

  private void begin() {
    ticking =
        looking.scheduleWithFixedDelay(
            this::lookAndGoOn, 0, BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
  }

  /// Looks once.
  void look() {
    var sight = database.sight();
    if (sight.isEmpty()) {
      return; // we are writing ourselves, so nobody else is
    }
    var changed = sight.get().changedElsewhereSince(seen);
    seen = sight.get();
    var due = beat.take(changed, nanos.getAsLong());
    if (!due.isEmpty()) {
      listener.accept(due);
    }
  }

  /// A failure would end the watch in silence: the disk may be back at the next look.
  private void lookAndGoOn() {
    try {
      look();
      troubled = false;
    } catch (RuntimeException e) {
      if (!troubled) {
        LOG.warn("cannot look what other programs do to {}", database.file(), e);
      }
      troubled = true;
    }
  }

  /// Waits for a look under way.
  @Override
  public void close() {
    if (ticking != null) {
      ticking.cancel(false);
    }
    looking.close();
  }
}
