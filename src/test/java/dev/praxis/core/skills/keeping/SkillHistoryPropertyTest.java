package dev.praxis.core.skills.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Problem;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWorkspace;
import dev.praxis.core.skills.composing.Composer;
import dev.praxis.core.skills.runs.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a curator does to skills, in whatever order.
class SkillHistoryPropertyTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  /// One act, about skills found by small numbers.
  record Act(String act, int one, int other, int number) {}

  @Property(tries = 20)
  void everyActIsTakenBackAndDoneAgain(@ForAll("acts") List<Act> acts) throws IOException {
    try (var workspace = new Workspace()) {
      var start = workspace.state();
      acts.forEach(workspace::perform);
      var end = workspace.state();

      while (workspace.skills.history.undo().isPresent()) {
        assertThat(workspace.skills.counts())
            .containsExactlyInAnyOrderElementsOf(recounted(workspace));
      }
      assertThat(workspace.state())
          .filteredOn(row -> !row.startsWith("skill_proposal"))
          .isEqualTo(start);
      assertThat(workspace.state()).noneMatch(row -> row.contains("state=accepted"));
      while (workspace.skills.history.redo().isPresent()) {
        assertThat(workspace.skills.history.undoable()).isPresent();
      }
      assertThat(workspace.state()).isEqualTo(end);
      assertThat(workspace.skills.database.integrity()).isEmpty();
    }
  }

  @Property(tries = 20)
  void noSkillIsEverMadeOfItself(@ForAll("acts") List<Act> acts) throws IOException {
    try (var workspace = new Workspace()) {
      for (var act : acts) {
        workspace.perform(act);
        assertNoCycle(workspace);
      }
    }
  }

  @Property(tries = 20)
  void restoringAVersionSaysWhatItSaid(@ForAll("acts") List<Act> acts) throws IOException {
    try (var workspace = new Workspace()) {
      acts.forEach(workspace::perform);
      for (var skill : workspace.skills.skills.list()) {
        for (var version : workspace.skills.skills.versions(skill.id())) {
          try {
            workspace.skills.skills.restore(skill.id(), version.version());
            assertThat(workspace.skills.skill(skill.id()).text()).isEqualTo(version.text());
          } catch (Problem refused) { // its name is another's by now, or it would close a circle
            assertThat(refused.remedy()).isNotEmpty();
          }
        }
      }
    }
  }

  private static void assertNoCycle(Workspace workspace) {
    var parts = new HashMap<String, Set<String>>();
    workspace.skills.skills.list().forEach(skill -> parts.put(skill.name(), skill.text().parts()));
    boolean shrinks = true;
    while (shrinks) { // takes away what is made of nothing that is left
      shrinks = parts.values().removeIf(each -> each.stream().noneMatch(parts::containsKey));
    }
    assertThat(parts).isEmpty();
  }

  private static List<String> recounted(Workspace workspace) {
    return workspace.skills.database.read(handle ->
        handle
            .createQuery(
                """
                SELECT printf('%d v%d %d/%d/%d self %d', skill_id, version,
                              sum(verifier <> 'self' AND outcome = 'success'),
                              sum(verifier <> 'self' AND outcome = 'partial'),
                              sum(verifier <> 'self' AND outcome = 'failure'),
                              sum(verifier = 'self'))
                FROM skill_run GROUP BY skill_id, version
                UNION ALL
                SELECT printf('%d v%d step %d: %d/%d/%d', skill_id, version, seq,
                              sum(status = 'success'), sum(status = 'failed'), sum(status = 'skipped'))
                FROM step_run JOIN skill_run ON skill_run.id = skill_run_id AND verifier <> 'self'
                GROUP BY skill_id, version, seq
                """)
            .mapTo(String.class)
            .list());
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    var acts =
        Arbitraries.of(
            "add",
            "edit",
            "edit",
            "restore",
            "archive",
            "unarchive",
            "outdated",
            "supersede",
            "record",
            "record",
            "compose",
            "compose",
            "accept",
            "reject");
    var number = Arbitraries.integers().between(0, 5);
    return Combinators.combine(acts, number, number, number).as(Act::new).list().ofMaxSize(20);
  }

  private static final class Workspace implements AutoCloseable {
    private static final Embedder EMBEDDER = new Embedder();
    private final Path folder;
    private final SkillWorkspace skills;
    private final Composer composer;

    private Workspace() throws IOException {
      folder = Files.createTempDirectory("skills");
      skills = new SkillWorkspace(folder.resolve("w.praxis"));
      composer = new Composer(skills.skills, EMBEDDER);
      skills.addCandidate("first");
    }

    private List<String> state() {
      return skills.rows();
    }

    private void perform(Act act) {
      try {
        performOrRefuse(act);
      } catch (Problem refused) {
        assertThat(refused.whatHappened()).isNotEmpty();
      }
    }

    private void performOrRefuse(Act act) {
      long one = act.one;
      long other = act.other;
      switch (act.act) {
        case "add" -> skills.skills.add(NewSkill.byHand(text(act)));
        case "edit" -> skills.skills.edit(one, text(act), "curator", "");
        case "restore" -> skills.skills.restore(one, act.number);
        case "archive" -> skills.skills.archive(one, "");
        case "unarchive" -> skills.skills.unarchive(one);
        case "outdated" -> skills.skills.outdated(one, "");
        case "supersede" -> skills.skills.supersede(one, other);
        case "record" -> record(act);
        case "compose" ->
            composer.keep(
                composer.compose("", "", List.of(skills.skill(one), skills.skill(other))));
        case "accept" -> skills.proposals.accept(propose(act));
        default -> skills.proposals.reject(propose(act));
      }
    }

    private void record(Act act) {
      var outcome = List.of("success", "partial", "failure").get(act.number % 3);
      var report =
          RunReport.now(skills.skill(act.one), outcome, act.other == 0 ? "self" : "test", "");
      skills.runs.record(act.other > 2 ? report.failedAt(act.other - 2) : report);
    }

    private long propose(Act act) {
      return skills.proposals.propose(
          new SkillProposal(
              0, "refine", 1, skills.skill(1).version(), null, text(act), "", "", Instant.EPOCH));
    }

    private static SkillText text(Act act) {
      var steps = new ArrayList<SkillText.Step>();
      for (int i = 0; i <= act.number; i++) {
        steps.add(SkillText.Step.of("Step " + i, Map.of("n", "" + act.other), ""));
      }
      if (act.other % 2 == 1) {
        var replayed = NAMES.get((act.other + act.number) % NAMES.size());
        steps.add(new SkillText.Step("", Map.of(), "", "", replayed, false));
      }
      return SkillText.of(NAMES.get(act.number % NAMES.size()), steps);
    }

    @Override
    public void close() throws IOException {
      skills.close();
      try (var files = Files.list(folder)) {
        for (var file : new HashSet<>(files.toList())) {
          Files.deleteIfExists(file);
        }
      }
      Files.delete(folder);
    }
  }
}
