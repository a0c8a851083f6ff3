package dev.praxis.core.skills.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.review.Decision;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWorkspace;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkillLifeTest {
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
  void goesFromCandidateToArchiveAndBack() {
    long id = workspace.addCandidate("restart");
    assertThat(workspace.history.newestFirst(9)).isEmpty();

    workspace.skills.approve(id);
    assertStatus(id, "active");
    workspace.skills.outdated(id, " The unit is gone ");
    assertStatus(id, "outdated");
    assertThat(workspace.skill(id).outdatedWhy()).isEqualTo("The unit is gone");
    workspace.skills.archive(id, "Nobody needs it");
    assertStatus(id, "archived");
    assertThat(workspace.skill(id).archivedWhy()).isEqualTo("Nobody needs it");
    workspace.skills.unarchive(id);
    assertStatus(id, "outdated");
    workspace.skills.current(id);
    assertStatus(id, "active");
    assertThat(workspace.skill(id).outdatedWhy()).isEmpty();
    assertThat(workspace.history.of("skill/" + id))
        .extracting(Decision::label)
        .containsExactly(
            "Mark skill restart current",
            "Take skill restart out of the archive",
            "Archive skill restart",
            "Mark skill restart outdated",
            "Approve skill restart");
  }

  @Test
  void refusesWhatItsStatusDoesNotAllow() {
    long candidate = workspace.addCandidate("one");
    long active = workspace.add("two", "Do it");

    assertProblem(() -> workspace.skills.approve(active));
    assertProblem(() -> workspace.skills.snooze(active));
    assertProblem(() -> workspace.skills.outdated(candidate, ""));
    assertProblem(() -> workspace.skills.current(active));
    assertProblem(() -> workspace.skills.unarchive(active));
    assertProblem(() -> workspace.skills.supersede(active, active));
    workspace.skills.archive(candidate, "");
    assertProblem(() -> workspace.skills.archive(candidate, ""));
    assertProblem(() -> workspace.skills.supersede(active, candidate));
    assertProblem(() -> workspace.skills.approve(99));
  }

  @Test
  void rejectedCandidatesComeBackAsCandidates() {
    long id = workspace.addCandidate("restart");

    workspace.skills.archive(id, "Obvious");

    assertThat(workspace.skills.waiting()).isEmpty();
    workspace.skills.unarchive(id);
    assertThat(workspace.skills.waiting()).extracting(Skill::id).containsExactly(id);
  }

  @Test
  void snoozedCandidatesWaitForNewEvidence() {
    long id = workspace.addCandidate("restart");
    long session = workspace.session();

    workspace.skills.snooze(id);
    assertThat(workspace.skills.waiting()).isEmpty();
    assertStatus(id, "candidate");

    workspace.database.use(handle ->
        handle.execute(
            "INSERT INTO skill_evidence (skill_id, session_id, first_seq, last_seq, at)"
                + " VALUES (?, ?, 1, 5, (SELECT snoozed_at + 1 FROM skill))",
            id,
            session));
    assertThat(workspace.skills.waiting()).extracting(Skill::id).containsExactly(id);
  }

  @Test
  void namesWhatToUseInstead() {
    long old = workspace.add("restart", "Restart");
    long better = workspace.add("restart_gently", "Drain", "Restart");
    var evidence = new SkillEvidence(workspace.session(), 3, 9);
    workspace.skills.addEvidence(old, evidence);
    workspace.skills.addEvidence(old, evidence);

    workspace.skills.supersede(old, better);

    assertStatus(old, "archived");
    assertThat(workspace.skill(old).supersededBy()).isEqualTo("restart_gently");
    assertThat(workspace.skills.evidence(better)).containsExactly(evidence);
    workspace.skills.unarchive(old);
    assertThat(workspace.skill(old).supersededBy()).isNull();
  }

  @Test
  void proposalsChangeSkillsOnlyWhereAccepted() {
    long id = workspace.add("restart", "Look", "Restart");
    var shorter = SkillWorkspace.text("restart", "Restart");
    long proposal = workspace.proposals.propose(proposal("shorten", id, 1, null, shorter));
    assertThat(workspace.skill(id).version()).isEqualTo(1);
    assertThat(workspace.proposals.waiting())
        .extracting(SkillProposal::id)
        .containsExactly(proposal);
    assertThat(workspace.proposals.propose(proposal("shorten", id, 1, null, shorter)))
        .isEqualTo(proposal);

    assertThat(workspace.proposals.accept(proposal)).isEqualTo(2);

    assertThat(workspace.skill(id).text()).isEqualTo(shorter);
    assertThat(workspace.proposals.waiting()).isEmpty();
    assertProblem(() -> workspace.proposals.reject(proposal));
    workspace.history.undo();
    assertThat(workspace.skill(id).version()).isEqualTo(1);
    assertThat(workspace.proposals.waiting()).hasSize(1);
  }

  @Test
  void rejectedProposalsDoNotComeBack() {
    long id = workspace.add("restart", "Look", "Restart");
    var shorter = SkillWorkspace.text("restart", "Restart");
    workspace.proposals.reject(
        workspace.proposals.propose(proposal("shorten", id, 1, null, shorter)));

    workspace.proposals.propose(proposal("shorten", id, 1, null, shorter));

    assertThat(workspace.proposals.waiting()).isEmpty();
  }

  @Test
  void refusesAProposalForAnOlderVersion() {
    long id = workspace.add("restart", "Look", "Restart");
    long proposal =
        workspace.proposals.propose(
            proposal("shorten", id, 1, null, SkillWorkspace.text("restart", "Restart")));
    workspace.skills.edit(id, SkillWorkspace.text("restart", "Reboot"), "curator", "");

    assertThatThrownBy(() -> workspace.proposals.accept(proposal))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("for version 1 of restart")
        .hasMessageContaining("at version 2");
    assertThat(workspace.proposals.waiting()).hasSize(1);
  }

  @Test
  void mergingKeepsOneSkillAndArchivesTheOther() {
    long kept = workspace.add("restart", "Look", "Restart");
    long other = workspace.add("reboot", "Restart");
    var both = SkillWorkspace.text("restart", "Look", "Restart", "Wait");
    long proposal = workspace.proposals.propose(proposal("merge", kept, 1, other, both));

    workspace.proposals.accept(proposal);

    assertThat(workspace.skill(kept).text()).isEqualTo(both);
    assertStatus(other, "archived");
    assertThat(workspace.skill(other).supersededBy()).isEqualTo("restart");
    workspace.history.undo();
    assertStatus(other, "active");
    assertThat(workspace.skill(kept).version()).isEqualTo(1);
  }

  private static SkillProposal proposal(
      String kind, long skill, int version, @Nullable Long other, SkillText text) {
    return new SkillProposal(
        0, kind, skill, version, other, text, "It is shorter", "", Instant.EPOCH);
  }

  private void assertStatus(long id, String status) {
    assertThat(workspace.skill(id).status()).isEqualTo(status);
  }

  private static void assertProblem(Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(Problem.class);
  }
}
