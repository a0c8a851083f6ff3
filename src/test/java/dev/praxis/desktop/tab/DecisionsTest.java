package dev.praxis.desktop.tab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.RecordingDialogs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DecisionsTest {
  private final List<String> happened = new ArrayList<>();
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final Changes changes = new Changes();
  private final Decisions decisions =
      new Decisions(
          new InlineBackground(), dialogs, changes, () -> happened.add("read what is there"));

  @Test
  void everybodyHearsOfADecisionOnceItIsSettled() {
    changes.decisionsProperty().subscribe((_, _) -> happened.add("told"));

    decisions.make(
        () -> happened.add("made"), refused -> happened.add(refused ? "refused" : "settled"));

    assertThat(happened).containsExactly("made", "settled", "told");
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void aRefusedOneIsToldAndWhatIsThereIsReadAgain() {
    var problem = new Problem("It is gone.", "Look again.");

    decisions.make(
        () -> {
          throw problem;
        },
        refused -> happened.add(refused ? "refused" : "settled"));

    assertThat(happened).containsExactly("refused", "read what is there");
    assertThat(dialogs.failures).containsExactly(problem);
    assertThat(changes.decisionsProperty().get()).isZero();
  }

  @Test
  void aBugIsNoRefusal() {
    Runnable broken =
        () -> {
          throw new IllegalStateException("broken");
        };

    assertThatThrownBy(() -> decisions.make(broken)).isInstanceOf(IllegalStateException.class);
    assertThat(happened).isEmpty();
  }
}
