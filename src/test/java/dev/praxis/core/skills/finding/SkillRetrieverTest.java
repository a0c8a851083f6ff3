package dev.praxis.core.skills.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.finding.Found.TrustIn;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkillRetrieverTest {
  private static final String TASK = "deploy the new image to the kubernetes cluster";

  @TempDir private Path folder;
  private Shelf shelf;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder.resolve("a.db"));
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private static SkillText deploy(String name) {
    return Shelf.text(
        name,
        "Use when a new image is deployed to a Kubernetes cluster.",
        "deployment",
        List.of(SkillText.Step.of("kubectl set image", Map.of(), "image updated")));
  }

  private static SkillText bake() {
    return Shelf.text(
        "bake_bread",
        "Use when bread is to be baked at home.",
        "kitchen",
        List.of(SkillText.Step.of("Knead flour, water and salt", Map.of(), "Smooth dough")));
  }

  private Findings find(String task) {
    return shelf.retriever.find(Ask.of(task), Progress.ignored());
  }

  private List<String> names(Ask ask) {
    return shelf.retriever.find(ask, Progress.ignored()).found().stream()
        .map(found -> found.skill().name())
        .toList();
  }

  private static Ask ask(String category, int most, double least, boolean lower) {
    return new Ask(TASK, category, most, least, lower, Instant.now());
  }

  @Test
  void tellsEachPartOfTheScore() {
    shelf.add(deploy("deploy_image"));
    shelf.add(bake());

    var found = find(TASK).found();

    assertThat(found).hasSize(1);
    var best = found.getFirst();
    assertThat(best.score())
        .isCloseTo(
            0.6 * best.match().match() + 0.3 * best.trust() + 0.1 * best.recency(), within(1e-12));
    assertThat(best.score())
        .isCloseTo(best.ofMatch() + best.ofTrust() + best.ofRecency(), within(1e-12));
    assertThat(best.trustIn()).isEqualTo(TrustIn.PRIOR);
    assertThat(best.trust()).isEqualTo(0.5);
    assertThat(best.shared()).contains("deploy", "imag", "kubernet", "cluster");
  }

  @Test
  void fadesByTheDaysSinceTheLastUse() {
    long id = shelf.add(deploy("deploy_image"));
    var skill = shelf.skills.existing(id);
    var later = new Ask(TASK, "", 5, 0, false, skill.createdAt().plus(Duration.ofDays(10)));

    var found = shelf.retriever.find(later, Progress.ignored()).found().getFirst();

    assertThat(found.days()).isCloseTo(10, within(1e-9));
    assertThat(found.recency()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void findsNothingWhereNothingFitsAndSaysWhatCameNearest() {
    shelf.add(bake());

    var findings = find("rotate the API key of the payment service");

    assertThat(findings.found()).isEmpty();
    assertThat(findings.nearest()).map(near -> near.skill().name()).contains("bake_bread");
    assertThat(AgentText.of(findings)).isEqualTo("No skill fits this task.\n");
  }

  @Test
  void neverFindsCandidatesNorWhatIsOutdatedOrArchived() {
    shelf.skills.addCandidate(
        new NewSkill(
            deploy("candidate"), "learned", "candidate", "recorder", "", "", "", 0.5, List.of()));
    long outdated = shelf.add(deploy("outdated"));
    long archived = shelf.add(deploy("archived"));
    shelf.add(deploy("active"));
    shelf.skills.outdated(outdated, "the cluster is gone");
    shelf.skills.archive(archived, "replaced");

    assertThat(names(ask("", 9, 0, false))).containsExactly("active");
  }

  @Test
  void keepsCurrentWithEveryChangeAndItsUndo() {
    long id = shelf.add(bake());
    assertThat(find(TASK).found()).isEmpty();

    shelf.skills.edit(id, deploy("bake_bread"), "curator", "another use");
    assertThat(find(TASK).found()).hasSize(1);
    shelf.history.undo();
    assertThat(find(TASK).found()).isEmpty();

    long second = shelf.add(deploy("deploy_image"));
    shelf.runs.record(second, "success", "test", "");
    assertThat(find(TASK).found().getFirst().trust()).isEqualTo(1);
    shelf.history.undo();
    assertThat(find(TASK).found().getFirst().trustIn()).isEqualTo(TrustIn.PRIOR);
  }

  @Test
  void asksForACategoryALeastReliabilityAndAsManyAsWanted() {
    shelf.add(deploy("untried"));
    long good = shelf.add(deploy("good"));
    long bad = shelf.add(deploy("bad"));
    for (int i = 0; i < 3; i++) {
      shelf.runs.record(good, "success", "test", "");
      shelf.runs.record(bad, "failure", "test", "");
    }

    assertThat(names(ask("", 9, 0, false))).containsExactly("good", "untried", "bad");
    assertThat(names(ask("", 1, 0, false))).containsExactly("good");
    assertThat(names(ask("", 9, 0.6, false))).containsExactly("good");
    assertThat(names(ask("kitchen", 9, 0, false))).isEmpty();
    assertThat(names(ask("Deployment", 9, 0, false))).hasSize(3);
  }

  @Test
  void takesTheLowerBoundWhereAskedAndNothingWithoutARun() {
    shelf.add(deploy("untried"));
    long once = shelf.add(deploy("once"));
    long often = shelf.add(deploy("often"));
    shelf.runs.record(once, "success", "test", "");
    for (int i = 0; i < 9; i++) {
      shelf.runs.record(often, "success", "test", "");
    }
    shelf.runs.record(often, "failure", "test", "");

    assertThat(names(ask("", 9, 0, false))).containsExactly("once", "often", "untried");
    assertThat(names(ask("", 9, 0, true))).containsExactly("often", "once", "untried");
    assertThat(shelf.retriever.find(ask("", 9, 0, true), Progress.ignored()).found())
        .last()
        .satisfies(found -> assertThat(found.trust()).isZero());
  }

  @Test
  void takesNoNoticeOfWhatRunsSayOfThemselves() {
    long id = shelf.add(deploy("deploy_image"));
    shelf.runs.record(id, "success", "self", "");

    assertThat(find(TASK).found().getFirst().trustIn()).isEqualTo(TrustIn.PRIOR);
  }

  @Test
  void findsAComposedSkillByTheWordsOfItsPartsAfterThePartItself() {
    shelf.add(deploy("deploy_image"));
    shelf.add(bake());
    var release =
        new SkillText(
            "monday_morning",
            "Use when the week begins.",
            "composed",
            List.of(),
            List.of(),
            List.of(
                new SkillText.Step("Deploy", Map.of(), "", "deploy_image", "deploy_image", false)),
            List.of(),
            List.of(),
            List.of("deploy_image", "bake_bread"));
    shelf.add(release);

    assertThat(names(ask("", 9, 0, false))).containsExactly("deploy_image", "monday_morning");
    assertThat(find("bake some bread at home").found())
        .extracting(found -> found.skill().name())
        .containsExactly("bake_bread", "monday_morning");
  }

  @Test
  void isNotFoundByWhatItIsNotFor() {
    shelf.add(
        Shelf.text(
            "restart_service",
            "Use when a service must be started anew. Not for a Kubernetes cluster or a new image.",
            "operations",
            List.of(SkillText.Step.of("systemctl restart", Map.of(), ""))));

    assertThat(find(TASK).found()).isEmpty();
  }

  @Test
  void answersToTasksOfAnyKind() {
    shelf.add(deploy("deploy_image"));

    assertThat(find("").found()).isEmpty();
    assertThat(find("\u0000\uD800 ???").found()).isEmpty();
    assertThat(find("deploy kubernetes image ".repeat(20_000)).found()).hasSize(1);
  }

  @Test
  void findsByTheTaskItWasFormedFrom() {
    var report = Shelf.text("procedure_17", "", "setup", List.of());
    shelf.skills.add(
        new NewSkill(
            report,
            "learned",
            "active",
            "recorder",
            "",
            "Set up SSL/TLS certificate with Let's Encrypt and Nginx on Ubuntu server",
            "",
            0.5,
            List.of()));

    assertThat(
            find("I need to set up SSL certificates for api.finvault.com using Let's Encrypt.")
                .found())
        .hasSize(1);
  }
}
