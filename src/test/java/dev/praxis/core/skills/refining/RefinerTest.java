package dev.praxis.core.skills.refining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.finding.Shelf;
import dev.praxis.core.skills.keeping.SkillProposal;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefinerTest {
  @TempDir private Path folder;
  private Shelf shelf;
  private Refiner refiner;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder.resolve("a.db"));
    refiner = new Refiner(shelf.skills, shelf.runs, shelf.proposals, shelf.embeddings);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private static SkillText release(String name, String... more) {
    var steps =
        new ArrayList<>(
            List.of(
                SkillText.Step.of("Build the package with mvn package", Map.of(), "BUILD SUCCESS"),
                SkillText.Step.of("Sign the jar with the release key", Map.of(), "Signed"),
                SkillText.Step.of("Upload the jar to the repository", Map.of(), "201 Created")));
    for (var action : more) {
      steps.add(SkillText.Step.of(action, Map.of(), ""));
    }
    return Shelf.text(name, "Use when a Java library is to be released.", "deployment", steps);
  }

  private List<SkillProposal> refine() {
    return refiner.refine(Progress.ignored());
  }

  private void failAt(long skill, int step, int times) {
    for (int i = 0; i < times; i++) {
      shelf.runs.record(skill, "failure", "test", step, "");
    }
  }

  @Test
  void proposesOnceAndChangesNothingItself() {
    long id = shelf.add(release("release"));
    failAt(id, 2, 2);
    assertThat(refine()).isEmpty();
    failAt(id, 2, 1);

    var proposed = refine();

    assertThat(proposed).hasSize(1);
    assertThat(proposed.getFirst().why())
        .isEqualTo("Step 2 failed in 3 of 3 runs and is left out.");
    assertThat(shelf.skills.existing(id).steps()).hasSize(3);
    failAt(id, 2, 1);
    assertThat(refine()).isEmpty();
    assertThat(shelf.proposals.waiting()).hasSize(1);

    shelf.proposals.accept(proposed.getFirst().id());
    assertThat(shelf.skills.existing(id).version()).isEqualTo(2);
    assertThat(shelf.skills.existing(id).steps()).hasSize(2);
    assertThat(refine()).isEmpty();
  }

  @Test
  void bringsARejectedOneBackOnlyAfterThreeMoreRuns() {
    long id = shelf.add(release("release"));
    failAt(id, 2, 3);
    shelf.proposals.reject(refine().getFirst().id());

    assertThat(refine()).isEmpty();
    failAt(id, 2, 2);
    assertThat(refine()).isEmpty();
    failAt(id, 2, 1);
    assertThat(refine()).hasSize(1);
  }

  @Test
  void takesNoNoticeOfRunsNobodyVerified() {
    long id = shelf.add(release("release"));
    for (int i = 0; i < 5; i++) {
      shelf.runs.record(id, "failure", "self", 2, "");
    }

    assertThat(refine()).isEmpty();
  }

  @Test
  void mergesWhatIsNearlyEqualIntoTheBetterOne() {
    long worse = shelf.add(release("release_library"));
    long better = shelf.add(release("release_java_library"));
    shelf.record(worse, "++-");
    shelf.record(better, "++++++");

    var merge = refine();

    assertThat(merge).hasSize(1);
    assertThat(merge.getFirst().kind()).isEqualTo("merge");
    assertThat(merge.getFirst().skill()).isEqualTo(better);
    assertThat(merge.getFirst().other()).isEqualTo(worse);
    assertThat(merge.getFirst().why())
        .contains("release_java_library is kept", "61.0 % (lower bound of 6 verified runs)");
    assertThat(refine()).isEmpty();

    shelf.proposals.accept(merge.getFirst().id());
    assertThat(shelf.skills.existing(worse).status()).isEqualTo("archived");
    assertThat(shelf.skills.existing(worse).supersededBy()).isEqualTo("release_java_library");
    assertThat(shelf.skills.existing(better).reliability().runs()).isEqualTo(6);
  }

  @Test
  void mergesNothingBeforeTheBetterOneHasShownItself() {
    shelf.add(release("release_library"));
    long other = shelf.add(release("release_java_library"));
    shelf.record(other, "++");

    assertThat(refine()).isEmpty();
  }

  @Test
  void keepsApartWhatDoesSomethingElseInTheSameWords() {
    long one = shelf.add(release("release_library"));
    var other =
        Shelf.text("bake_bread", "Use when bread is to be baked.", "kitchen", release("x").steps());
    shelf.add(other);
    shelf.record(one, "+++");

    assertThat(refine()).isEmpty();
  }

  @Test
  void mergesEachIntoOneOtherAndNoneThatIsMergedItself() {
    long first = shelf.add(release("release_one"));
    long second = shelf.add(release("release_two"));
    long third = shelf.add(release("release_three"));
    shelf.record(first, "++++++++");
    shelf.record(second, "+++++");
    shelf.record(third, "+++");

    for (int round = 0; round < 2; round++) {
      var merges = refine();
      assertThat(merges).hasSize(1);
      assertThat(merges.getFirst().skill()).isEqualTo(first);
      shelf.proposals.accept(merges.getFirst().id());
    }
    assertThat(refine()).isEmpty();
    assertThat(List.of(second, third))
        .allMatch(id -> shelf.skills.existing(id).status().equals("archived"));
  }
}
