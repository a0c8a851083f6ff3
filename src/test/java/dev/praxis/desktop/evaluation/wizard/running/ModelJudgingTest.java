package dev.praxis.desktop.evaluation.wizard.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.DataFolder;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.judging.Question.Side;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.ModelPrice.PerMillion;
import dev.praxis.core.model.Provider;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.settings.ModelSettings;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.common.RecordingDialogs;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Judging by a model as the window does it, against a server on this computer.
@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class ModelJudgingTest {
  private static final Provider PROVIDER = Provider.ANTHROPIC;

  @TempDir private Path folder;
  private final LocalModelServer server = new LocalModelServer();
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final List<Ref> said = new ArrayList<>();
  private Workbench workbench;
  private ModelAccess access;
  private RunModel runs;
  private ModelJudging judging;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("w.db"));
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "labelled-traces.json")), Progress.ignored());
    var drafts = workbench.drafter().draft(workbench.miner().mine(2, Progress.ignored())).drafted();
    workbench.rules().approve(drafts.stream().map(Rule::id).toList());
    access =
        new ModelAccess(
            new DataFolder(folder.resolve("data")),
            Map.of("PRAXIS_MODEL_KEY", "a-key-of-no-one"),
            (_, _) -> {});
    var background = new InlineBackground();
    var texts = Texts.ofThisComputer();
    runs =
        new RunModel(workbench, background, new Jobs(background), new Changes(), texts, said::add);
    judging = new ModelJudging(workbench, access, runs, background, dialogs, texts);
  }

  @AfterEach
  void close() {
    server.close();
    workbench.close();
  }

  private void choose() {
    access
        .settings()
        .write(
            ModelSettings.of(PROVIDER, server.url(PROVIDER).toString(), "some-model")
                .costingAtMost(1)
                .at(new PerMillion(2, 10)));
  }

  private int questions() {
    var book = workbench.evaluations().judging();
    return book.questions(Side.TRAINING, Progress.ignored()).size()
        + book.questions(Side.HELD_OUT, Progress.ignored()).size();
  }

  private KeptJudged result() {
    return (KeptJudged) ((RunState.Said) runs.stateProperty().get()).result();
  }

  @Test
  void withoutAModelNothingIsSentAndTheWayOutIsTold() {
    assertThatThrownBy(judging::begin)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("No model was chosen");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void tellsWhatWouldLeaveAndSendsNothingUnlessThePersonAgrees() {
    choose();
    dialogs.agrees = false;

    judging.begin();

    assertThat(dialogs.questions)
        .singleElement()
        .satisfies(question ->
            assertThat(question.detail()).contains(Integer.toString(questions()), "some-model"));
    assertThat(server.requests()).isEmpty();
    assertThat(runs.stateProperty().get()).isInstanceOf(RunState.Idle.class);
  }

  @Test
  void asksEveryQuestionOnceAndSaysThatNobodyHasCheckedTheJudge() {
    choose();
    server.answers("{\"preventable\": true, \"reason\": \"It asks for it.\"}");

    judging.begin();

    assertThat(server.requests()).hasSize(questions());
    assertThat(result().judge()).startsWith("some-model, prompt ");
    assertThat(result().observed()).isEqualTo(5);
    assertThat(result().state()).isEqualTo(VerdictState.INVALID);
    assertThat(result().sentence()).contains("the judge is unvalidated");
    assertThat(said).containsExactly(result().ref());

    runs.forget();
    judging.begin();

    assertThat(server.requests()).as("kept answers are not paid twice").hasSize(questions());
    assertThat(dialogs.questions).as("nothing is sent, so nothing is asked").hasSize(1);
    assertThat(said).hasSize(2);
  }

  @Test
  void saysWhyWhereTheModelAnswersNothing() {
    choose();
    server.fails(401, "invalid x-api-key", Map.of());

    assertThatThrownBy(judging::begin)
        .isInstanceOf(Problem.class)
        .satisfies(
            problem -> assertThat(((Problem) problem).remedy()).contains("then judge again"));
    assertThat(workbench.evaluations().kept()).isEmpty();
    assertThat(said).isEmpty();
  }
}
