package dev.praxis.core.skills.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.praxis.core.Problem;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWorkspace;
import dev.praxis.core.skills.composing.Demand.State;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.runs.RunReport;
import dev.praxis.core.skills.written.SkillDiff;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposerTest {
  private static final Embedder EMBEDDER = new Embedder();

  private SkillWorkspace workspace;
  private Composer composer;
  private long build;
  private long deploy;

  @BeforeEach
  void openWorkspace(@TempDir Path folder) {
    workspace = new SkillWorkspace(folder.resolve("test.praxis"));
    composer = new Composer(workspace.skills, EMBEDDER);
    build =
        add(
            "build_image",
            "When an image is needed",
            List.of("Docker is running", "You are logged in to the registry"),
            List.of("The image {image}:{tag} is in the registry"),
            "Build {image}",
            "Push {image}");
    deploy =
        add(
            "roll_out",
            "When an image has to go live",
            List.of(
                "docker is running.",
                "The image {image}:{tag} is in the registry",
                "The cluster is not frozen"),
            List.of("All replicas run the new image"),
            "Set the image",
            "Watch the rollout",
            "Check health");
  }

  @AfterEach
  void closeWorkspace() {
    workspace.close();
  }

  @Test
  void putsThePhasesInTheirOrder() {
    var composition = compose(build, deploy);
    var text = composition.text();

    assertThat(text.name()).isEqualTo("build_image_then_roll_out");
    assertThat(text.steps())
        .extracting(SkillText.Step::phase, SkillText.Step::action)
        .containsExactly(
            tuple("build_image", "Build {image}"),
            tuple("build_image", "Push {image}"),
            tuple("roll_out", "Set the image"),
            tuple("roll_out", "Watch the rollout"),
            tuple("roll_out", "Check health"));
    assertThat(text.subSkills()).containsExactly("build_image", "roll_out");
    assertThat(text.preconditions())
        .containsExactly(
            "Docker is running",
            "You are logged in to the registry",
            "The image {image}:{tag} is in the registry",
            "The cluster is not frozen");
    assertThat(text.parameters()).extracting(Skill.Parameter::name).containsExactly("image", "tag");
    assertThat(text.description())
        .isEqualTo(
            "First build_image: When an image is needed. Then roll_out: When an image has to go"
                + " live.");
    assertThat(SkillDiff.lines(text))
        .containsSubsequence(
            "--- Phase: build_image ---", "Build", "--- Phase: roll_out ---", "Set the image");
  }

  @Test
  void tellsWhichDemandsArePromisedBefore() {
    assertThat(compose(build, deploy).demands())
        .extracting(Demand::phase, Demand::condition, Demand::state, Demand::by)
        .containsExactly(
            tuple("build_image", "Docker is running", State.BEFOREHAND, null),
            tuple("build_image", "You are logged in to the registry", State.BEFOREHAND, null),
            tuple("roll_out", "docker is running.", State.BEFOREHAND, null),
            tuple(
                "roll_out", "The image {image}:{tag} is in the registry", State.MET, "build_image"),
            tuple("roll_out", "The cluster is not frozen", State.UNMET, null));
    assertThat(compose(deploy, build).unmet())
        .extracting(Demand::condition)
        .containsExactly("You are logged in to the registry");
  }

  @Test
  void aPromiseOfTheOppositeMeetsNothing() {
    long stop =
        add("stop", "", List.of(), List.of("The service is not running"), "Stop the service");
    long test =
        add(
            "smoke_test",
            "",
            List.of("The service is running", "The service isn't running"),
            List.of(),
            "Ask it");

    assertThat(compose(stop, test).demands())
        .extracting(Demand::state)
        .containsExactly(State.UNMET, State.MET);
  }

  @Test
  void nearlyTheSamePromiseIsWorthALook() {
    long migrate =
        add("migrate", "", List.of(), List.of("The database schema was migrated"), "Migrate");
    long start =
        add(
            "start",
            "",
            List.of("Migrations of the database schema were applied", "The moon is full"),
            List.of(),
            "Start");

    assertThat(compose(migrate, start).demands())
        .extracting(Demand::state)
        .containsExactly(State.LIKELY, State.UNMET);
  }

  @Test
  void keptOnesAreComposedSkillsThatCanBeUndone() {
    var rows = workspace.rows();
    long id = composer.keep(compose(build, deploy));

    var skill = workspace.skill(id);
    assertThat(skill.source()).isEqualTo("composed");
    assertThat(workspace.skills.versions(id).getFirst().why())
        .isEqualTo("Composed of build_image (version 1), roll_out (version 1)");
    workspace.history.undo();
    assertThat(workspace.rows()).isEqualTo(rows);
  }

  @Test
  void aRunOfTheWholeIsARunOfEachPartThatWasReached() {
    long id = composer.keep(compose(build, deploy));
    workspace.runs.record(RunReport.now(workspace.skill(id), "success", "health_check", ""));
    assertThat(workspace.skill(build).reliability()).isEqualTo(Reliability.of(1, 0, 0, 0));
    assertThat(workspace.skill(deploy).reliability()).isEqualTo(Reliability.of(1, 0, 0, 0));

    long run =
        workspace.runs.record(
            RunReport.now(workspace.skill(id), "failure", "test", "").failedAt(4));
    assertThat(workspace.skill(build).reliability()).isEqualTo(Reliability.of(2, 0, 0, 0));
    assertThat(workspace.skill(deploy).reliability()).isEqualTo(Reliability.of(1, 0, 1, 0));
    assertThat(workspace.skill(deploy).steps())
        .extracting(Skill.Step::failures)
        .containsExactly(0, 1, 0);
    assertThat(workspace.runs.parts(run)).hasSize(2);

    workspace.runs.record(RunReport.now(workspace.skill(id), "failure", "test", "").failedAt(1));
    assertThat(workspace.skill(build).reliability()).isEqualTo(Reliability.of(2, 0, 1, 0));
    assertThat(workspace.skill(deploy).reliability()).isEqualTo(Reliability.of(1, 0, 1, 0));
    workspace.history.undo();
    assertThat(workspace.skill(build).reliability()).isEqualTo(Reliability.of(2, 0, 0, 0));
  }

  @Test
  void countsForTheVersionOfThePartThatWasRun() {
    long id = composer.keep(compose(build, deploy));
    workspace.skills.edit(
        build, SkillWorkspace.text("build_image", "Build with cache"), "curator", "");

    workspace.runs.record(RunReport.now(workspace.skill(id), "success", "test", ""));

    assertThat(workspace.skills.counts(build)).containsOnlyKeys(1);
    workspace.skills.edit(
        id,
        workspace.skill(id).text().withSteps(workspace.skill(id).text().steps().subList(1, 5)),
        "curator",
        "");
    workspace.runs.record(RunReport.now(workspace.skill(id), "success", "test", ""));
    assertThat(workspace.skill(build).reliability().runs()).isEqualTo(1);
    assertThat(workspace.skill(deploy).reliability().runs()).isEqualTo(2);
  }

  @Test
  void composesComposedSkillsAndTellsTheirTree() {
    var inner = workspace.skill(composer.keep(compose(build, deploy)));
    long check = add("check", "", List.of(), List.of(), "Check");

    var outer =
        workspace.skill(
            composer.keep(composer.compose("release", "", List.of(inner, workspace.skill(check)))));

    assertThat(outer.steps().getFirst().phase())
        .isEqualTo("build_image_then_roll_out / build_image");
    var tree = composer.tree(outer);
    assertThat(tree.parts())
        .extracting(CompositionTree::name)
        .containsExactly("build_image_then_roll_out", "check");
    assertThat(tree.parts().getFirst().parts())
        .extracting(CompositionTree::name)
        .containsExactly("build_image", "roll_out");
    workspace.runs.record(RunReport.now(outer, "success", "test", ""));
    assertThat(workspace.skill(inner.id()).reliability().runs()).isEqualTo(1);
    assertThat(workspace.skill(build).reliability().runs()).isEqualTo(1);
  }

  @Test
  void refusesWhatCannotBeDone() {
    long prose = workspace.add("prose");
    long old = workspace.add("old", "Do it");
    workspace.skills.archive(old, "");

    assertProblem(build);
    assertProblem(build, build);
    assertProblem(build, prose);
    assertProblem(build, old);
  }

  private void assertProblem(long... parts) {
    assertThatThrownBy(() -> compose(parts)).isInstanceOf(Problem.class);
  }

  private Composition compose(long... parts) {
    return composer.compose("", "", Arrays.stream(parts).mapToObj(workspace::skill).toList());
  }

  private long add(
      String name, String description, List<String> before, List<String> after, String... actions) {
    var text =
        new SkillText(
            name,
            description,
            "deployment",
            before,
            List.of(
                new Skill.Parameter("image", "Name of the image", "shop"),
                new Skill.Parameter("tag", "Its tag", "1.2")),
            List.of(actions).stream()
                .map(action -> SkillText.Step.of(action, Map.of(), ""))
                .toList(),
            after,
            List.of("docker"),
            List.of());
    return workspace.skills.add(NewSkill.byHand(text));
  }
}
