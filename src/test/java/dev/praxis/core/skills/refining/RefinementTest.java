package dev.praxis.core.skills.refining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.runs.StepFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefinementTest {

  private static SkillText text(String... actions) {
    return SkillText.of(
        "a", List.of(actions).stream().map(each -> SkillText.Step.of(each, Map.of(), "")).toList());
  }

  private static StepFigures figures(int seq, int success, int failed) {
    return new StepFigures(seq, success + failed, success, failed, 0, null);
  }

  private static StepFigures timed(int seq, @Nullable Duration median) {
    return new StepFigures(seq, 5, 5, 0, 0, median);
  }

  private static List<String> actions(Refinement refinement) {
    return refinement.proposed().steps().stream().map(SkillText.Step::action).toList();
  }

  @Test
  void dropsWhatFailsMoreOftenThanItSucceeds() {
    var change =
        Refinement.of(
                text("build", "lint", "deploy"),
                5,
                List.of(figures(1, 5, 0), figures(2, 1, 4), figures(3, 2, 2)))
            .orElseThrow();

    assertThat(actions(change)).containsExactly("build", "deploy");
    assertThat(change.why()).isEqualTo("Step 2 failed in 4 of 5 runs and is left out.");
  }

  @Test
  void waitsForThreeRunsOfTheVersionAndThreeTriesOfTheStep() {
    var figures = List.of(figures(1, 2, 0), figures(2, 0, 2));

    assertThat(Refinement.of(text("a", "b"), 2, figures)).isEmpty();
    assertThat(Refinement.of(text("a", "b"), 9, figures)).isEmpty();
  }

  @Test
  void leavesASkillAloneOfWhichNothingWouldBeLeft() {
    assertThat(Refinement.of(text("a"), 5, List.of(figures(1, 0, 5)))).isEmpty();
  }

  @Test
  void marksWhatTakesOverHalfAMinuteAndThreeTimesTheMedianStep() {
    var change =
        Refinement.of(
                text("a", "b", "c", "d"),
                5,
                List.of(
                    timed(1, Duration.ofSeconds(2)),
                    timed(2, Duration.ofSeconds(200)),
                    timed(3, Duration.ofSeconds(10)),
                    timed(4, Duration.ofSeconds(29))))
            .orElseThrow();

    assertThat(change.proposed().steps())
        .extracting(SkillText.Step::slow)
        .containsExactly(false, true, false, false);
    assertThat(change.why())
        .isEqualTo(
            "Step 2 takes 3 min 20 s where the median step takes 10 s and is marked as slow.");
  }

  @Test
  void marksNothingWhereTooFewStepsWereTimedOrAllAreSlow() {
    assertThat(
            Refinement.of(
                text("a", "b", "c"),
                5,
                List.of(
                    timed(1, Duration.ofSeconds(1)),
                    timed(2, Duration.ofHours(1)),
                    timed(3, null))))
        .isEmpty();
    assertThat(
            Refinement.of(
                text("a", "b", "c"),
                5,
                List.of(
                    timed(1, Duration.ofMinutes(5)),
                    timed(2, Duration.ofMinutes(6)),
                    timed(3, Duration.ofMinutes(7)))))
        .isEmpty();
  }

  @Test
  void takesTheMarkAwayFromWhatIsSlowNoMore() {
    var slow = new SkillText.Step("b", Map.of(), "", "", "", true);
    var plain = SkillText.Step.of("a", Map.of(), "");
    var change =
        Refinement.of(
                SkillText.of("a", List.of(plain, slow, plain)),
                3,
                List.of(
                    timed(1, Duration.ofSeconds(4)),
                    timed(2, Duration.ofSeconds(5)),
                    timed(3, Duration.ofSeconds(6))))
            .orElseThrow();

    assertThat(change.proposed().steps()).noneMatch(SkillText.Step::slow);
    assertThat(change.why()).contains("no longer marked as slow");
  }

  @Test
  void takesAlongWhatOnlyTheDroppedStepNeeded() {
    var steps =
        List.of(
            new SkillText.Step("make {image}", Map.of(), "", "build", "build_image", false),
            new SkillText.Step("ask {person}", Map.of(), "", "ask", "ask_person", false));
    var text =
        new SkillText(
            "a",
            "",
            "",
            List.of(),
            List.of(
                new Skill.Parameter("image", "", ""),
                new Skill.Parameter("person", "", ""),
                new Skill.Parameter("never_used", "", "")),
            steps,
            List.of(),
            List.of(),
            List.of("build_image", "ask_person"));

    var change = Refinement.of(text, 4, List.of(figures(1, 4, 0), figures(2, 0, 4))).orElseThrow();

    assertThat(change.proposed().parameters())
        .extracting(Skill.Parameter::name)
        .containsExactly("image", "never_used");
    assertThat(change.proposed().subSkills()).containsExactly("build_image");
  }

  @Property
  void keepsTheOrderAndEveryStepThatSucceedsAtLeastAsOften(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 8) Integer> success,
      @ForAll @Size(min = 12, max = 12) List<@IntRange(max = 8) Integer> failed) {
    var names = new ArrayList<String>();
    var figures = new ArrayList<StepFigures>();
    for (int i = 0; i < success.size(); i++) {
      names.add("step " + i);
      figures.add(figures(i + 1, success.get(i), failed.get(i)));
    }
    var text = text(names.toArray(String[]::new));
    var expected = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      boolean drop = success.get(i) + failed.get(i) >= 3 && failed.get(i) > success.get(i);
      if (!drop) {
        expected.add(names.get(i));
      }
    }

    var change = Refinement.of(text, 8, figures);

    if (expected.isEmpty() || expected.size() == names.size()) {
      assertThat(change).isEmpty();
    } else {
      assertThat(actions(change.orElseThrow())).isEqualTo(expected);
    }
  }
}
