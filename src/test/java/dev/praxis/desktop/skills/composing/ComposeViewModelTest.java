package dev.praxis.desktop.skills.composing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.written.SkillSamples;
import dev.praxis.desktop.common.InlineBackground;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class ComposeViewModelTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private ComposeViewModel model;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    workbench.skills().importAll(SkillSamples.read());
    model = new ComposeViewModel(workbench.skillBook().composer(), new InlineBackground());
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Skill skill(String name) {
    return workbench.skills().find(name).orElseThrow();
  }

  @Test
  void oneSkillIsNoComposition() {
    model.add(skill("kubernetes_rolling_deploy"));

    assertThat(model.stateProperty().get()).isEqualTo(ComposeViewModel.State.NOTHING);
  }

  @Test
  void phasesFollowTheOrderAndMoveWithIt() {
    model.add(skill("postgresql_migration_deploy"));
    model.add(skill("kubernetes_rolling_deploy"));
    model.add(skill("postgresql_migration_deploy"));
    assertThat(phases())
        .containsExactly("postgresql_migration_deploy", "kubernetes_rolling_deploy");

    assertThat(model.move(1, -1)).isZero();

    assertThat(phases())
        .containsExactly("kubernetes_rolling_deploy", "postgresql_migration_deploy");
    assertThat(model.move(0, -1)).isZero();
  }

  private List<String> phases() {
    return Objects.requireNonNull(model.stateProperty().get().composition()).text().steps().stream()
        .map(step -> step.phase())
        .distinct()
        .toList();
  }
}
