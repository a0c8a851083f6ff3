package dev.praxis.core.skills.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SkillFormPropertyTest {
  @Property(tries = 300)
  void whatIsWrittenIsReadBack(@ForAll("skills") SkillText skill) {
    assertThat(SkillForm.read(SkillForm.of(skill))).isEqualTo(skill);
  }

  @Property(tries = 300)
  void otherSkillsAreWrittenOtherwise(
      @ForAll("skills") SkillText one, @ForAll("skills") SkillText other) {
    assertThat(SkillForm.of(one).equals(SkillForm.of(other))).isEqualTo(one.equals(other));
  }

  @Property(tries = 300)
  void nothingButASkillIsReadAsOne(@ForAll String text) {
    try {
      assertThat(SkillForm.read(text).name()).isNotEmpty();
    } catch (Problem refused) {
      assertThat(refused.remedy()).isNotEmpty();
    }
  }

  @Example
  void refusalsNameTheLine() {
    assertThatThrownBy(() -> SkillForm.read("name: x\n\nsteps:\n- Do it\n  until done\n"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Line 5");
    assertThatThrownBy(() -> SkillForm.read("- Do it\n"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Line 1");
    assertThatThrownBy(() -> SkillForm.read("category: x\n"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("name:");
  }

  @Provide
  Arbitrary<SkillText> skills() {
    return Combinators.combine(
            names(),
            texts(),
            words(),
            texts().list().ofMaxSize(2),
            Combinators.combine(words(), texts(), texts())
                .as(Skill.Parameter::new)
                .list()
                .ofMaxSize(2),
            steps().list().ofMaxSize(4),
            texts().list().ofMaxSize(2),
            names().list().ofMaxSize(2))
        .as((name, description, category, before, parameters, steps, after, parts) ->
            new SkillText(
                name, description, category, before, parameters, steps, after, List.of(), parts));
  }

  private static Arbitrary<SkillText.Step> steps() {
    return Combinators.combine(
            texts(),
            Arbitraries.maps(words(), texts()).ofMaxSize(2),
            texts(),
            Arbitraries.oneOf(Arbitraries.just(""), names()),
            Arbitraries.oneOf(Arbitraries.just(""), names()),
            Arbitraries.of(true, false))
        .as(SkillText.Step::new);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'c').ofMinLength(1).ofMaxLength(3);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(5);
  }

  /// Lines that look like those of the form themselves, and blank ones among them; no white space
  /// at the ends of lines.
  private static Arbitrary<String> texts() {
    return Arbitraries.of(
            "",
            "Restart {unit}",
            "steps:",
            "- x",
            "  with a = b",
            "--- Phase: x ---",
            "| y",
            "  |",
            "  expect nothing",
            "name: z",
            "é “so” → 日本",
            "  slow")
        .list()
        .ofMaxSize(3)
        .map(lines -> String.join("\n", lines));
  }
}
