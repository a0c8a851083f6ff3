package dev.praxis.core.mining.defining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.QueueOrder;
import dev.praxis.core.mining.tags.TagDefinition.Examples;
import dev.praxis.core.mining.tags.TagDefinition.Pattern;
import dev.praxis.core.mining.tags.TagDefinition.Query;
import dev.praxis.core.mining.tags.TagDefinition.StepPattern;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class TagDefiningTest {
  private static final StepPattern DEPLOY = new StepPattern("tool_call", "bash", "deploy", false);
  private static final StepPattern ANGER = new StepPattern("user_message", "", "rollback", false);

  @TempDir private Path folder;
  private Database database;
  private SampleRows rows;
  private Workbench workbench;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("test.db"));
    rows = new SampleRows(database);
    workbench = Workbench.open(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    workbench.close();
    database.close();
  }

  private void deployments() {
    for (var key : List.of("a", "b")) {
      rows.session(key).user("Ship it").call("Bash", "deploy").ok("done").user("Rollback, now!");
    }
    rows.session("calm").user("Ship it").call("Bash", "deploy").ok("done").user("Thanks");
    rows.session("hidden")
        .heldOut()
        .user("Ship it")
        .call("Bash", "deploy")
        .ok("done")
        .user("Rollback!");
  }

  private int waiting(String tag) {
    return workbench.queue().waiting(QueueOrder.NEWEST, tag).size();
  }

  @Test
  void aTrialFindsWhatTheTagWillFindAndNothingHeldOut() {
    deployments();
    var pattern = new Pattern(List.of(DEPLOY, ANGER), List.of(), 0);

    var trial = workbench.tagBook().defining().attempt(pattern, Progress.ignored());

    assertThat(trial.sessions()).isEqualTo(2);
    assertThat(trial.lineages()).isEqualTo(2);
    assertThat(trial.pieces()).isEqualTo(2);
    assertThat(trial.best()).extracting(Trial.Fit::quote).containsOnly("Rollback, now!");
    assertThat(trial.total()).isEqualTo(3);
  }

  @Test
  void whatATagFindsWaitsAtOnceAndUndoTakesItAway() {
    deployments();
    workbench
        .tagBook()
        .defining()
        .define("deployed_broken", "Deployed it broken.", new Query("rollback", ""), List.of());
    int found = workbench.tagBook().defining().find("deployed_broken", Progress.ignored());

    assertThat(found).isEqualTo(2);
    assertThat(waiting("deployed_broken")).isEqualTo(2);

    workbench.history().undo();

    assertThat(waiting("deployed_broken")).isZero();
    assertThat(workbench.tags().definition("deployed_broken")).isEmpty();
  }

  @Test
  void lookingTwiceFindsNothingTwice() {
    deployments();
    workbench
        .tagBook()
        .defining()
        .define("deployed_broken", "", new Query("rollback", ""), List.of());
    workbench.tagBook().defining().find("deployed_broken", Progress.ignored());
    workbench.tagBook().defining().find("deployed_broken", Progress.ignored());

    assertThat(waiting("deployed_broken")).isEqualTo(2);
  }

  @Test
  void anotherDefinitionForgetsWhatTheOldOneFound() {
    deployments();
    workbench
        .tagBook()
        .defining()
        .define("deployed_broken", "", new Query("rollback", ""), List.of());
    workbench.tagBook().defining().find("deployed_broken", Progress.ignored());

    workbench
        .tagBook()
        .defining()
        .define("deployed_broken", "", new Query("thanks", ""), List.of());
    workbench.tagBook().defining().find("deployed_broken", Progress.ignored());

    assertThat(waiting("deployed_broken")).isEqualTo(1);
  }

  @Test
  void examplesProposeWhatIsLikeThemAndConfirmTheirCards() {
    var said = "You pushed to the main branch without asking me";
    for (var quote : List.of(said, "You pushed to main again without asking", "Nice weather")) {
      var row = rows.session(quote).user(quote);
      database.use(handle ->
          handle.execute(
              """
              INSERT INTO signal (session_id, seq, detector, version, tag, score, quote, evidence)
              VALUES (?, 0, 'user_correction', 1, '', 0.8, ?, '[0]')
              """,
              row.id().value(),
              quote));
    }
    var card =
        workbench.queue().untagged(QueueOrder.NEWEST).stream()
            .filter(each -> each.evidence().signal().quote().equals(said))
            .toList();
    var examples = new Examples(List.of(said), List.of());

    var trial = workbench.tagBook().defining().attempt(examples, Progress.ignored());
    workbench.tagBook().defining().define("pushed_unasked", "Pushed unasked.", examples, card);

    assertThat(trial.pieces()).isEqualTo(1);
    assertThat(trial.best().getFirst().quote()).startsWith("You pushed to main again");
    assertThat(workbench.queue().settled("pushed_unasked")).hasSize(1);
    workbench.history().undo();
    assertThat(workbench.queue().untagged(QueueOrder.NEWEST)).hasSize(3);
    assertThat(workbench.tags().definition("pushed_unasked")).isEmpty();
  }

  @Test
  void aDefinitionThatFitsEverythingIsRefused() {
    assertThatThrownBy(
            () -> workbench.tagBook().defining().attempt(new Query(" ", ""), Progress.ignored()))
        .isInstanceOf(Problem.class);
  }
}
