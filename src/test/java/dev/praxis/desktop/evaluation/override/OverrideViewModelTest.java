package dev.praxis.desktop.evaluation.override;

import static dev.praxis.desktop.evaluation.SampleReplays.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OverrideViewModelTest {
  private static final Ref REPLAY = new Ref(Mode.REPLAY, 3);

  private final List<String> said = new ArrayList<>();
  private final OverrideViewModel model =
      new OverrideViewModel((replay, task, arm, epoch, failed, reason) ->
          said.add(
              "%s %s %s %d %s: %s"
                  .formatted(
                      replay.word(), task, arm.word(), epoch, failed ? "failed" : "ok", reason)));

  @Test
  void proposesTheOppositeForTheFirstFailureAfter() {
    model.ask(REPLAY, item("login", "FFF", "PPF"));

    var run = Objects.requireNonNull(model.runProperty().get());
    assertThat(run.arm()).isEqualTo(Arm.AFTER);
    assertThat(run.trial().epoch()).isEqualTo(3);
    assertThat(model.failedProperty().get()).isFalse();
  }

  @Test
  void keepsNothingWithoutAReason() {
    model.ask(REPLAY, item("login", "F", "F"));

    model.reasonProperty().set("  ");
    model.save();

    assertThat(said).isEmpty();
    assertThat(model.subjectProperty().get()).isNotNull();
  }

  @Test
  void keepsWhatWasSaidOfTheRunThatIsRead() {
    model.ask(REPLAY, item("login", "PF", "PP"), Arm.BEFORE, 2);
    model.reasonProperty().set(" the check was flaky ");

    model.save();

    assertThat(said).containsExactly("replay-3 login before 2 ok: the check was flaky");
    assertThat(model.subjectProperty().get()).isNull();
  }

  @Test
  void runsWithoutAResultAreNotAskedAbout() {
    model.ask(REPLAY, item("login", "FP", "P."));

    assertThat(model.runs()).hasSize(3);
  }
}
