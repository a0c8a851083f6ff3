package dev.praxis.desktop.rules.improve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.DataFolder;
import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.reflection.keeping.KeptPrompt;
import dev.praxis.core.reflection.keeping.PromptKey;
import dev.praxis.core.reflection.keeping.Proposal;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.tab.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class ImproveViewModelTest {
  private static final PromptKey TRIAGE = PromptKey.parse("team/triage");
  private static final String WORDS = "Always run the linter before you commit.";

  @TempDir private Path folder;
  private final List<Answer> answers = new ArrayList<>();
  private Workbench workbench;
  private Path file;
  private ImproveViewModel model;

  @BeforeEach
  void open() throws IOException {
    workbench = Workbench.open(folder.resolve("w.db"));
    file = Files.writeString(folder.resolve("CLAUDE.md"), "# Notes\n- Look twice.\n");
    workbench.exporter().open(file);
    workbench.prompting().prompts().put(TRIAGE, EditablePrompt.of("p", "Sort the tickets."), 0, "");
    var access = new ModelAccess(new DataFolder(folder), Map.of());
    model = new ImproveViewModel(workbench, access, new InlineBackground(), new Changes());
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Answer.Proposed propose(Target target, OptimizerKind kind) {
    model.run(new Wish(target, kind, List.of(), WORDS, false), answers::add);
    return (Answer.Proposed) answers.getLast();
  }

  @Test
  void offersTheFileAndKeptPromptsButNotFilesAsTheyWereRead() {
    propose(new Target.OfFile(file), OptimizerKind.GRADIENT);
    var offers = new ArrayList<Offer>();

    model.offer(offers::add);

    assertThat(offers.getFirst().targets())
        .containsExactly(new Target.OfFile(file), new Target.OfPrompt(TRIAGE));
    assertThat(offers.getFirst().model()).isEmpty();
  }

  @Test
  void everyKindWorksOffline() {
    for (var kind : OptimizerKind.values()) {
      var proposed = propose(new Target.OfPrompt(TRIAGE), kind);

      assertThat(proposed.lines()).isNotEmpty().allMatch(Answer.Line::takes);
      assertThat(proposed.proposal().kind()).isEqualTo(kind.word());
      assertThat(proposed.proposal().model()).isEmpty();
    }
  }

  @Test
  void acceptedEditsOfAPromptAreAVersionThatCanBeTakenBack() {
    var proposed = propose(new Target.OfPrompt(TRIAGE), OptimizerKind.GRADIENT);
    var came = new ArrayList<Integer>();

    model.accept(proposed.proposal(), List.of(1), came::add);
    assertThat(came).containsExactly(-1);
    var versions = versions();
    assertThat(versions).hasSize(2);
    model.restore(versions.getLast(), versions.getFirst(), () -> {});

    assertThat(versions()).hasSize(3);
    assertThat(versions().getFirst().text()).isEqualTo("Sort the tickets.");
  }

  @Test
  void aProposalPutAwayChangesNothing() {
    var proposed = propose(new Target.OfFile(file), OptimizerKind.GRADIENT);

    model.reject(proposed.proposal());

    assertThat(workbench.rules().list()).isEmpty();
    assertThat(workbench.prompting().reflection().existing(proposed.proposal().id()).state())
        .isEqualTo(Proposal.State.REJECTED);
  }

  private List<KeptPrompt> versions() {
    var versions = new ArrayList<KeptPrompt>();
    model.versions(new Target.OfPrompt(TRIAGE), versions::addAll);
    return versions;
  }
}
