package dev.praxis.core.skills.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.written.SkillSamples;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class StandingStoreTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private StandingStore store;
  private Skill skill;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    workbench.skills().importAll(SkillSamples.read());
    store = workbench.skillBook().standing();
    skill = workbench.skills().find("postgresql_migration_deploy").orElseThrow();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Standing standing() {
    return Objects.requireNonNull(store.of(List.of(skill.id())).get(skill.id()));
  }

  @Test
  void lastSuccessIsTheNewestVerifiedOne() {
    var before = standing().lastSuccess();
    workbench.skillBook().runs().record(skill.id(), "success", "self", "");
    workbench.skillBook().runs().record(skill.id(), "failure", "test", "");

    assertThat(standing().lastSuccess()).isEqualTo(before);

    workbench.skillBook().runs().record(skill.id(), "success", "test", "");

    assertThat(standing().lastSuccess()).isAfter(before);
  }

  @Test
  void countsWhatRunsSayOfThemselvesApart() {
    var before = standing();
    workbench.skillBook().runs().record(skill.id(), "partial", "self", "");
    workbench.skillBook().runs().record(skill.id(), "failure", "person", "");

    assertThat(standing().selfPartial()).isEqualTo(before.selfPartial() + 1);
    assertThat(standing().selfFailure()).isEqualTo(before.selfFailure());
  }
}
