package dev.praxis.core.skills.keeping;

import static dev.praxis.core.skills.SkillWorkspace.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWorkspace;
import dev.praxis.core.skills.versions.SkillVersion;
import dev.praxis.core.skills.written.SkillDiff;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillVersionsTest {
  private SkillWorkspace workspace;

  @BeforeEach
  void openWorkspace(@TempDir Path folder) {
    workspace = new SkillWorkspace(folder.resolve("test.praxis"));
  }

  @AfterEach
  void closeWorkspace() {
    workspace.close();
  }

  @Test
  void keepsEveryVersionWithItsOwnRuns() {
    long id = workspace.add("restart", "Look", "Restart");
    workspace.runs.record(id, "success", "test", "");
    workspace.runs.record(id, "success", "test", "");

    int version = workspace.skills.edit(id, text("restart", "Restart"), "curator", "Shorter");
    workspace.runs.record(id, "failure", "person", 1, "");

    assertThat(version).isEqualTo(2);
    assertThat(workspace.skills.versions(id))
        .extracting(SkillVersion::version, SkillVersion::why, SkillVersion::reliability)
        .containsExactly(
            tuple(1, "", Reliability.of(2, 0, 0, 0)),
            tuple(2, "Shorter", Reliability.of(0, 0, 1, 0)));
    assertThat(workspace.skill(id).reliability()).isEqualTo(Reliability.of(2, 0, 1, 0));
    assertThat(workspace.skill(id).steps()).extracting(Skill.Step::failures).containsExactly(1);
  }

  @Test
  void refusesANewNameUnderWhichItWouldBeMadeOfItself() {
    long id = workspace.add("restart", "Look", "Restart");
    var itself = new SkillText.Step("Again", Map.of(), "", "", "restart", false);
    var renamed = text("reboot", "Look").withSteps(List.of(itself));

    assertThatThrownBy(() -> workspace.skills.edit(id, renamed, "curator", ""))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("made of itself");
  }

  @Test
  void restoresAnOlderVersionAsANewOne() {
    var first =
        new SkillText(
            "restart",
            "When it hangs",
            "operations",
            List.of("On call"),
            List.of(new Skill.Parameter("unit", "Service", "shop")),
            List.of(
                new SkillText.Step(
                    "Restart {unit}", Map.of("b", "2", "a", "{unit}"), "Answers", "Fix", "", true)),
            List.of("It answers"),
            List.of("linux"),
            List.of());
    long id = workspace.skills.add(NewSkill.byHand(first));
    workspace.skills.edit(id, text("reboot", "Reboot"), "curator", "");

    int version = workspace.skills.restore(id, 1);

    assertThat(version).isEqualTo(3);
    assertThat(workspace.skill(id).text()).isEqualTo(first);
    assertThat(workspace.skill(id).name()).isEqualTo("restart");
    assertThat(workspace.skills.versions(id)).hasSize(3);
    assertThat(workspace.skills.versions(id).getLast().why()).isEqualTo("Version 1 again");
  }

  @Test
  void sayingTheSameAgainIsNoVersion() {
    long id = workspace.add("restart", "Restart");
    var decisions = workspace.history.newestFirst(9);

    assertThat(workspace.skills.edit(id, text("restart", "Restart"), "curator", "")).isEqualTo(1);
    assertThat(workspace.skills.restore(id, 1)).isEqualTo(1);
    assertThat(workspace.history.newestFirst(9)).isEqualTo(decisions);
  }

  @Test
  void keepsTheFilesOfAnEditedSkillAndThoseOfARestoredVersion() {
    long id = workspace.add("restart", "Restart");
    workspace.database.use(handle -> {
      handle.execute("INSERT INTO skill_content (hash, bytes) VALUES ('a', x'01'), ('b', x'02')");
      handle.execute(
          "INSERT INTO skill_file (skill_version_id, path, hash) SELECT id, 'x.sh', 'a' FROM"
              + " skill_version");
      handle.execute("UPDATE skill_version SET document = 'd'");
    });

    workspace.skills.edit(id, text("restart", "Reboot"), "curator", "");

    assertThat(files(id, 2)).containsExactly("x.sh a null");
    workspace.skills.restore(id, 1);
    assertThat(files(id, 3)).containsExactly("x.sh a d");
  }

  private List<String> files(long skill, int version) {
    return workspace.database.read(handle ->
        handle
            .createQuery(
                """
                SELECT path || ' ' || hash || ' ' || coalesce(document, 'null')
                FROM skill_file JOIN skill_version ON skill_version.id = skill_version_id
                WHERE skill_id = :skill AND version = :version
                """)
            .bind("skill", skill)
            .bind("version", version)
            .mapTo(String.class)
            .list());
  }

  @Test
  void carriesANewNameOnToSkillsMadeOfIt() {
    long part = workspace.add("restart", "Restart");
    var replay = new SkillText.Step("", Map.of(), "", "", "restart", false);
    long whole = workspace.skills.add(NewSkill.byHand(SkillText.of("heal", List.of(replay))));

    workspace.skills.edit(part, text("reboot", "Restart"), "curator", "");

    assertThat(workspace.skill(whole).text().parts()).containsExactly("reboot");
    assertThat(workspace.skill(whole).version()).isEqualTo(2);
    workspace.history.undo();
    assertThat(workspace.skill(whole).text().parts()).containsExactly("restart");
    assertThat(workspace.skill(part).name()).isEqualTo("restart");
  }

  @Test
  void refusesToBeMadeOfItself() {
    long build = workspace.add("build", "Build");
    var replay = new SkillText.Step("", Map.of(), "", "", "build", false);
    long deploy = workspace.skills.add(NewSkill.byHand(SkillText.of("deploy", List.of(replay))));
    var circle = new SkillText.Step("", Map.of(), "", "", "deploy", false);

    assertThatThrownBy(() ->
            workspace.skills.edit(build, SkillText.of("build", List.of(circle)), "curator", ""))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("build → deploy → build");
    assertThatThrownBy(() ->
            workspace.skills.edit(deploy, SkillText.of("deploy", List.of(circle)), "curator", ""))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("deploy → deploy");
    assertThat(workspace.skill(build).version()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Restart", "re start", "../x", "-x", "x-", "a__b", "é"})
  void refusesNamesThatAreNone(String name) {
    assertThatThrownBy(() -> workspace.add(name, "Restart")).isInstanceOf(Problem.class);
  }

  @Test
  void refusesTakenNames() {
    long id = workspace.add("restart", "Restart");
    long other = workspace.add("reboot", "Reboot");
    workspace.skills.archive(other, "");

    assertThatThrownBy(() -> workspace.add("restart", "Restart")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> workspace.skills.edit(id, text("reboot", "Restart"), "curator", ""))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("in the archive");
    assertThatThrownBy(() -> workspace.skills.restore(id, 2)).isInstanceOf(Problem.class);
  }

  @Test
  void showsWhatChanged() {
    var before = text("restart", "Look", "Restart", "Wait");
    var after = text("restart", "Restart", "Wait");

    assertThat(SkillDiff.between(before, after).unified("1", "2"))
        .contains("-- Look")
        .doesNotContain("-- Restart", "+- ");
    assertThat(SkillDiff.between(before, before).hasChanges()).isFalse();
  }
}
