package dev.praxis.core.skills.folder.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SkillDocumentTest {
  private static final String DOCUMENT =
      """
      ---
      name: renew-certificate   # ours
      description: >-
        Renew the certificate of a site
        before it runs out.
      license: MIT
      metadata:
        owner: web
        category: setup
      allowed-tools: Bash(certbot:*) Read
      ---

      # Renew

      Some words that stay.

      ## Prerequisites

      * certbot is installed
      * port 80 is open

      ## Steps

      1. Try it: `certbot renew --dry-run`

         ```
         1. not a step
         ```
      2. Do it
         - Expected: exit code 0

      3. Look

      ## Notes

      1. Not a step either.
      """;

  @Test
  void partsAreReadFromTheirHeadings() {
    var skill = read(DOCUMENT).skill();

    assertThat(skill.name()).isEqualTo("renew-certificate");
    assertThat(skill.description())
        .isEqualTo("Renew the certificate of a site before it runs out.");
    assertThat(skill.category()).isEqualTo("setup");
    assertThat(skill.preconditions()).containsExactly("certbot is installed", "port 80 is open");
    assertThat(skill.steps())
        .containsExactly(
            step("Try it: `certbot renew --dry-run`\n\n```\n1. not a step\n```", ""),
            step("Do it", "exit code 0"),
            step("Look", ""));
    assertThat(read(DOCUMENT).notices()).isEmpty();
  }

  @Test
  void anEditOfOneStepTouchesNoOtherByte() {
    var skill = read(DOCUMENT).skill();
    var steps = new ArrayList<>(skill.steps());
    steps.set(1, step("Do it now", "exit code 0"));

    assertThat(edited(DOCUMENT, skill.withSteps(steps)))
        .isEqualTo(DOCUMENT.replace("2. Do it\n", "2. Do it now\n"));
  }

  @Test
  void aDroppedStepRenumbersTheRest() {
    var skill = read(DOCUMENT).skill();
    var steps = new ArrayList<>(skill.steps());
    steps.remove(0);

    assertThat(edited(DOCUMENT, skill.withSteps(steps)))
        .contains("## Steps\n\n1. Do it\n   - Expected: exit code 0\n\n2. Look\n\n## Notes");
  }

  @Test
  void anEditedDescriptionLeavesTheOtherKeysAlone() {
    var skill = read(DOCUMENT).skill();

    assertThat(edited(DOCUMENT, described(skill, "Renew: \"now\", not # later")))
        .isEqualTo(
            DOCUMENT.replace(
                """
                description: >-
                  Renew the certificate of a site
                  before it runs out.
                """,
                "description: \"Renew: \\\"now\\\", not # later\"\n"));
  }

  @Test
  void windowsLineEndsStay() {
    var document = DOCUMENT.replace("\n", "\r\n");
    var skill = read(document).skill();
    var steps = new ArrayList<>(skill.steps());
    steps.add(step("Tell the team", ""));

    var written = edited(document, skill.withSteps(steps));
    assertThat(written).contains("3. Look\r\n4. Tell the team\r\n\r\n## Notes");
    assertThat(written.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void nothingEditedIsTheSameBytesWhateverTheyAre() {
    var bytes = new byte[] {'-', '-', '-', '\n', (byte) 0xFF, ':', '\n', '-', '-', '-'};
    var skill = SkillDocument.read(bytes, "odd").skill();

    assertThat(SkillDocumentWriter.edited(bytes, "odd", skill)).isSameAs(bytes);
  }

  @Test
  void aDescriptionWithAColonIsReadAllTheSame() {
    var document =
        read("---\nname: a-b\ndescription: Use when: a build fails\nlicense: MIT\n---\nText\n");

    assertThat(document.skill().description()).isEqualTo("Use when: a build fails");
    assertThat(document.notices()).singleElement().asString().contains("no valid YAML");
  }

  @Test
  void aDocumentWithoutFrontMatterTakesTheNameOfItsFolder() {
    var document = SkillDocument.read("# Hello\n\nDoes *things*.\n".getBytes(UTF_8), "My Skill");

    assertThat(document.skill().name()).isEqualTo("my-skill");
    assertThat(document.skill().description()).isEqualTo("Does things.");
  }

  @Test
  void aDocumentThatListsNoStepsHasNone() {
    var document = read("---\nname: a\ndescription: b\n---\n## Ideas\n- one\n- two\n- three\n");

    assertThat(document.skill().steps()).isEmpty();
  }

  @Test
  void numbersThatGoOnOverWhatStandsBetweenAreOneList() {
    var skill =
        read("---\nname: a\ndescription: b\n---\n## Workflow\n\n1. One\n\n```\nx\n```\n\n2. Two\n")
            .skill();

    assertThat(skill.steps()).extracting(SkillText.Step::action).containsExactly("One", "Two");
  }

  @Test
  void headingsBetweenAreThePhases() {
    var source =
        """
        ---
        name: a
        description: b
        ---
        ## Steps

        ### Phase: build

        1. Make

        ### Phase: ship

        2. Push
        """;
    var skill = read(source).skill();

    assertThat(skill.steps()).extracting(SkillText.Step::phase).containsExactly("build", "ship");
    assertThat(edited(source, skill.withSteps(skill.steps().subList(1, 2))))
        .isEqualTo(source.replace("### Phase: build\n\n1. Make\n\n", "").replace("2.", "1."));
  }

  @Test
  void aNestedBombOfAliasesIsReadLineByLine() {
    var bomb = new StringBuilder("---\nname: a\ndescription: b\na: &a [x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c < 'k'; c++) {
      char before = (char) (c - 1);
      bomb.append(
          "%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c]\n"
              .formatted(c, c, before, before, before, before, before, before));
    }

    assertThat(read(bomb + "---\n").skill().name()).isEqualTo("a");
  }

  @Property(tries = 300)
  void whatPraxisWritesItReadsAgain(@ForAll("skills") SkillText skill) {
    var document = SkillDocumentWriter.fresh(skill);

    assertThat(SkillDocument.read(document, "").skill()).isEqualTo(skill);
  }

  @Property(tries = 300)
  void anyEditOfAnyDocumentIsReadAsWritten(
      @ForAll("skills") SkillText first, @ForAll("skills") SkillText then) {
    var document = SkillDocumentWriter.fresh(first);

    assertThat(SkillDocument.read(SkillDocumentWriter.edited(document, "", then), "").skill())
        .isEqualTo(then);
  }

  @Provide
  Arbitrary<SkillText> skills() {
    var name = Arbitraries.of("deploy_it", "renew-now", "a1", "set_up_tls");
    var words =
        Arbitraries.strings()
            .withChars("abz {}`:#'\"$%&*()é—|>@!,[]\\")
            .ofMinLength(1)
            .ofMaxLength(25)
            .map(text -> "x" + text.strip() + "y");
    var key = Arbitraries.of("url", "tag", "name_of");
    var parameters =
        Combinators.combine(key, Arbitraries.of("Where it is", ""), Arbitraries.of("", "8080"))
            .as(Skill.Parameter::new)
            .list()
            .ofMaxSize(2);
    var several = words.list().ofMinSize(1).ofMaxSize(3).map(lines -> String.join("\n", lines));
    var plain =
        Combinators.combine(
                several,
                Arbitraries.maps(key, words).ofMaxSize(2),
                Arbitraries.oneOf(words, Arbitraries.just("")),
                Arbitraries.of("", "sub_one"),
                Arbitraries.of(true, false))
            .as((action, with, expected, sub, slow) ->
                new SkillText.Step(action, with, expected, "", sub, slow));
    var steps = plain.list().ofMaxSize(4);
    return Combinators.combine(name, words, words.list().ofMaxSize(3), parameters, steps, several)
        .as((called, why, before, given, done, after) ->
            new SkillText(
                called,
                why,
                "setup",
                before,
                given,
                done,
                List.of(after),
                List.of("a", "b"),
                done.stream()
                    .map(SkillText.Step::subSkill)
                    .filter(each -> !each.isEmpty())
                    .distinct()
                    .toList()));
  }

  private static SkillText.Step step(String action, String expected) {
    return SkillText.Step.of(action, Map.of(), expected);
  }

  private static SkillText described(SkillText skill, String description) {
    return new SkillText(
        skill.name(),
        description,
        skill.category(),
        skill.preconditions(),
        skill.parameters(),
        skill.steps(),
        skill.postconditions(),
        skill.tags(),
        skill.subSkills());
  }

  private static SkillDocument read(String document) {
    return SkillDocument.read(document.getBytes(UTF_8), "");
  }

  private static String edited(String document, SkillText skill) {
    return new String(SkillDocumentWriter.edited(document.getBytes(UTF_8), "", skill), UTF_8);
  }
}
