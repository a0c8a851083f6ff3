package dev.praxis.core.reflection.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.reflection.Optimization;
import dev.praxis.core.reflection.OptimizedPrompt;
import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.reflection.keeping.FileProposals.Outcome;
import dev.praxis.core.reflection.prompt.PromptEdit;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class FileProposalsTest {
  private static final List<String> OWN = List.of("curator");

  @TempDir private Path folder;
  private Workbench workbench;
  private FileProposals files;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    workbench = Workbench.open(folder.resolve("w.db"));
    files = workbench.prompting().fileProposals(workbench.rules());
    file = Files.writeString(folder.resolve("CLAUDE.md"), "# Notes\n- Look twice.\n- Use npm.\n");
    workbench.rules().add("Use npm.", List.of());
    workbench.rules().approve(List.of(1L));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Proposal propose(PromptEdit... edits) {
    var base = files.read(file);
    var optimized = new OptimizedPrompt(base.prompt(), List.of(edits), "because");
    return workbench
        .prompting()
        .reflection()
        .propose(
            base,
            optimized,
            OptimizerKind.GRADIENT,
            Optimization.offline(List.of(optimized), List.of()));
  }

  @Test
  void readingAFileIsNoDecisionAndKeepsAVersionOnlyWhereItChanged() throws IOException {
    var first = files.read(file);
    assertThat(files.read(file)).isEqualTo(first);
    Files.writeString(file, "# Other notes\n");

    assertThat(files.read(file).version()).isEqualTo(2);
    assertThat(FileProposals.isFile(first.key())).isTrue();
    assertThat(workbench.history().undoable().orElseThrow().act()).isEqualTo("approve");
  }

  @Test
  void aNewLineBecomesACandidateAndOneUndoTakesItBack() throws IOException {
    var proposal =
        propose(
            PromptEdit.adding(2, "- Before a release, read the changelog.", "asked for", OWN),
            PromptEdit.adding(2, "- Never taken.", "asked for", OWN));

    var came = files.accept(proposal.id(), List.of(1));

    assertThat(came)
        .extracting(Rule::text, Rule::author)
        .containsExactly(tuple("Before a release, read the changelog.", "curator"));
    assertThat(Files.readString(file)).doesNotContain("changelog");
    assertThatThrownBy(() -> files.accept(proposal.id(), List.of(2))).isInstanceOf(Problem.class);
    workbench.history().undo();
    assertThat(workbench.rules().list()).hasSize(1);
    assertThat(workbench.prompting().reflection().existing(proposal.id()).state())
        .isEqualTo(Proposal.State.PROPOSED);
  }

  @Test
  void linesOfRulesAreRewordedAndRetiredAndLinesByHandAreLeftAlone() {
    var reworded =
        new PromptEdit(PromptEdit.Act.REPLACE, 3, "- Use npm.", "- Use pnpm.", "broken", OWN);
    var gone = new PromptEdit(PromptEdit.Act.REMOVE, 3, "- Use npm.", "", "broken", OWN);
    var byHand = new PromptEdit(PromptEdit.Act.REMOVE, 2, "- Look twice.", "", "idle", OWN);

    assertThat(files.outcome(reworded)).isEqualTo(new Outcome.Rewording(1, "Use pnpm."));
    assertThat(files.outcome(gone)).isEqualTo(new Outcome.Retirement(1));
    assertThat(files.outcome(byHand)).isEqualTo(new Outcome.ByHand());

    files.accept(propose(reworded, byHand).id(), List.of());
    assertThat(workbench.rules().find(1).orElseThrow().text()).isEqualTo("Use pnpm.");
    assertThat(workbench.rules().find(1).orElseThrow().status()).isEqualTo(RuleStatus.APPROVED);
  }
}
