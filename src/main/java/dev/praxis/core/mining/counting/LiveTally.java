package dev.praxis.core.mining.counting;

import dev.praxis.core.store.Database;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/// The tally of a workspace, always as the workspace is.
///
/// @see LiveCount
public final class LiveTally {
  private final LiveCount<Tally> tally;

  public LiveTally(Database database) {
    tally =
        new LiveCount<>(
            database,
            handle ->
                new Tally(
                    SightingStore.population(handle),
                    SightingStore.failing(handle),
                    SightingStore.all(handle)),
            (handle, known, place) -> known.replace(place, SightingStore.at(handle, place)));
  }

  /// Answers a question about the tally as it is now.
  ///
  /// @param use must not keep the tally
  public <T> T ask(BiFunction<Handle, Tally, T> use) {
    return tally.ask(use);
  }
}
