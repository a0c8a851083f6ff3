package dev.praxis.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.TagCount;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleWorkspaceTest {
  @TempDir private Path folder;
  private SampleWorkspace sample;

  @BeforeEach
  void prepare() {
    sample = new SampleWorkspace(new DataFolder(folder));
  }

  @Test
  void aNewcomerFindsALessonInIt() {
    try (var workbench = open()) {
      assertThat(workbench.isSample()).isTrue();
      assertThat(workbench.sessions().count(SessionQuery.ALL)).isGreaterThanOrEqualTo(20);
      assertThat(workbench.split().current().heldOut()).isPositive();
      var counts = workbench.miner().counts(2);
      assertThat(counts.tags())
          .filteredOn(TagCount::recurring)
          .extracting(TagCount::tag)
          .contains("forgot_to_run_tests", "committed_without_asking");
      assertThat(counts.tags()).anyMatch(tag -> !tag.recurring());
      assertThat(workbench.skills().list())
          .extracting(Skill::name)
          .containsExactlyInAnyOrder(
              "kubernetes_rolling_deploy",
              "api_latency_investigation",
              "postgresql_migration_deploy");
    }
  }

  @Test
  void itsFilesAreThere() {
    try (var workbench = open()) {
      assertThat(workbench.sources().list()).isNotEmpty().allMatch(it -> Files.exists(it.path()));
      assertThat(workbench.exporter().current()).get().satisfies(it -> assertThat(it).exists());
    }
  }

  @Test
  void openingAgainKeepsWhatIsThere() throws IOException {
    open().close();
    var before = Files.getLastModifiedTime(folder.resolve("sample-sessions/skills.json"));

    try (var workbench = open()) {
      workbench.rules().add("Be kind.", List.of());
    }

    try (var workbench = open()) {
      assertThat(workbench.rules().list()).hasSize(1);
    }
    assertThat(Files.getLastModifiedTime(folder.resolve("sample-sessions/skills.json")))
        .isEqualTo(before);
  }

  @Test
  void otherSamplesReplaceOneInWhichNothingWasDecided() {
    madeFromOtherSamples().close();

    try (var workbench = open()) {
      assertThat(workbench.settings().find("workspace.samples")).get().isNotEqualTo("others");
    }
  }

  @Test
  void otherSamplesLeaveOneInWhichSomethingWasDecided() {
    try (var workbench = madeFromOtherSamples()) {
      workbench.rules().add("Be kind.", List.of());
    }

    try (var workbench = open()) {
      assertThat(workbench.rules().list()).hasSize(1);
    }
  }

  @Test
  void aHalfMadeOneIsNeverOpened() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("sample.db.new"), "half of it");

    try (var workbench = open()) {
      assertThat(workbench.isSample()).isTrue();
    }
    assertThat(folder.resolve("sample.db.new")).doesNotExist();
  }

  @Test
  void anyOtherWorkspaceIsNoSample() {
    try (var workbench = Workbench.open(folder.resolve("mine.db"))) {
      assertThat(workbench.isSample()).isFalse();
    }
  }

  private Workbench madeFromOtherSamples() {
    var workbench = open();
    workbench.settings().put("workspace.samples", "others");
    return workbench;
  }

  private Workbench open() {
    return sample.open(Progress.ignored());
  }
}
