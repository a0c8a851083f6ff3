package dev.praxis.desktop.sessions.reader;

import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.RowKinds;
import java.util.List;
import java.util.function.Predicate;

/// Moves through the open session by what is looked for. Each answers whether there was such a
/// place.
public final class ReaderMoves {
  private final ReaderViewModel model;

  public ReaderMoves(ReaderViewModel model) {
    this.model = model;
  }

  /// To the neighbour of the event the reader stands at.
  ///
  /// @param step 1 for the next event shown, -1 for the one before
  public boolean byEvent(int step) {
    return toRow(step, Row::head);
  }

  /// To a failed or refused call, an interruption, or something mining found.
  public boolean byFailure(int step) {
    return toRow(step, RowKinds::failureLike);
  }

  /// To where the person took the floor.
  public boolean byUser(int step) {
    return toRow(step, RowKinds::byUser);
  }

  /// To where the person put the agent right; where mining saw none, to where the person spoke.
  public boolean byCorrection(int step) {
    return model.rows().stream().anyMatch(RowKinds::corrected)
        ? toRow(step, RowKinds::corrected)
        : byUser(step);
  }

  /// To the next event that holds the words searched for.
  public boolean byHit(int step) {
    int here = model.selectedProperty().get();
    return go(
        step,
        model.hitsProperty().get().stream()
            .filter(hit -> step > 0 ? hit > here : hit < here)
            .toList());
  }

  private boolean toRow(int step, Predicate<Row> wanted) {
    int here = model.selectedProperty().get();
    return go(
        step,
        model.rows().stream()
            .filter(row -> row.head() && (step > 0 ? row.seq() > here : row.seq() < here))
            .filter(wanted)
            .map(Row::seq)
            .toList());
  }

  private boolean go(int step, List<Integer> ahead) {
    if (ahead.isEmpty()) {
      return false;
    }
    model.select(step > 0 ? ahead.getFirst() : ahead.getLast());
    return true;
  }
}
