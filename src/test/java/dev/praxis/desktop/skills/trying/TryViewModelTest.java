package dev.praxis.desktop.skills.trying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.written.SkillSamples;
import dev.praxis.desktop.common.InlineBackground;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class TryViewModelTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private TryViewModel model;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    workbench.skills().importAll(SkillSamples.read());
    model =
        new TryViewModel(
            workbench.skillBook().finding(),
            new InlineBackground(),
            InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void answersWithTheSkillsAndTheTextAnAgentWouldGet() {
    model.taskProperty().set("Roll out a new container image to our Kubernetes cluster");
    model.mostProperty().set(1);
    model.ask();

    var answer = Objects.requireNonNull(model.answerProperty().get());
    assertThat(answer.findings().found()).hasSize(1);
    assertThat(answer.findings().found().getFirst().skill().name())
        .isEqualTo("kubernetes_rolling_deploy");
    assertThat(answer.text()).contains("kubernetes_rolling_deploy", "50 verified runs");
  }

  @Test
  void withoutATaskThereIsNoAnswer() {
    model.taskProperty().set("Roll out a container");
    model.ask();
    model.taskProperty().set("  ");
    model.ask();

    assertThat(model.answerProperty().get()).isNull();
  }
}
