package dev.praxis.desktop.evaluation.blind;

import dev.praxis.core.evaluation.blind.BlindChecks;
import dev.praxis.core.evaluation.blind.BlindPair;
import dev.praxis.core.evaluation.kept.BlindResult.Better;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.evaluation.sidebyside.Side;
import dev.praxis.desktop.tab.Changes;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Shows pair after pair as A and B, and keeps what the person says of each.
public final class BlindViewModel {
  private final BlindChecks checks;
  private final Background background;
  private final Changes changes;
  private final Side left;
  private final Side right;
  private final Activity opening = new Activity();
  private final ReadOnlyObjectWrapper<@Nullable BlindState> state =
      new ReadOnlyObjectWrapper<>(this, "state");
  private boolean keeping;

  /// @param left what is shown as A
  /// @param right what is shown as B
  BlindViewModel(
      BlindChecks checks, Background background, Changes changes, Side left, Side right) {
    this.checks = checks;
    this.background = background;
    this.changes = changes;
    this.left = left;
    this.right = right;
    state.subscribe(this::read);
  }

  /// Goes on where the check of a replay was left.
  void open(KeptReplay replay) {
    state.set(null);
    background.start(opening, _ -> BlindState.of(replay, checks.open(replay)), state::set);
  }

  /// Says that A was better, and shows the next pair.
  void first() {
    say(0);
  }

  /// Says that B was better, and shows the next pair.
  void second() {
    say(1);
  }

  private void say(int side) {
    pair().ifPresent(pair -> say(pair, pair.meaning(side)));
  }

  /// Says that neither was better, and shows the next pair.
  void equal() {
    pair().ifPresent(pair -> say(pair, Better.NEITHER));
  }

  private void say(BlindPair pair, Better better) {
    var now = state.get();
    if (now == null || keeping) {
      return;
    }
    keeping = true;
    background.inOrder(
        _ -> checks.say(now.replay(), pair.place(), better),
        check -> {
          keeping = false;
          state.set(now.with(check).next());
          changes.decided();
        });
  }

  /// The pair before, to answer it anew.
  void back() {
    var now = state.get();
    if (now != null) {
      state.set(now.back());
    }
  }

  void close() {
    state.set(null);
  }

  private void read(@Nullable BlindState now) {
    var pair = pair().orElse(null);
    if (now == null || pair == null) {
      left.show(null);
      right.show(null);
      return;
    }
    var item =
        now.replay().items().stream().filter(each -> each.task().equals(pair.task())).findFirst();
    left.show(item.flatMap(each -> run(each, pair, pair.first())).orElse(null));
    right.show(item.flatMap(each -> run(each, pair, other(pair.first()))).orElse(null));
  }

  private static Optional<Trial> run(PairedItem item, BlindPair pair, Arm arm) {
    return (arm == Arm.BEFORE ? item.before() : item.after())
        .stream().filter(trial -> trial.epoch() == pair.epoch()).findFirst();
  }

  private static Arm other(Arm arm) {
    return arm == Arm.BEFORE ? Arm.AFTER : Arm.BEFORE;
  }

  private Optional<BlindPair> pair() {
    return Optional.ofNullable(state.get()).flatMap(BlindState::pair);
  }

  List<Side> sides() {
    return List.of(left, right);
  }

  /// Null while nothing is checked.
  ReadOnlyObjectProperty<@Nullable BlindState> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
