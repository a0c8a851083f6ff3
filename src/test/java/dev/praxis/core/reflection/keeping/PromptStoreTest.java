package dev.praxis.core.reflection.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praxis.core.Problem;
import dev.praxis.core.reflection.Optimization;
import dev.praxis.core.reflection.OptimizedPrompt;
import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptEdit;
import dev.praxis.core.reflection.prompt.PromptEdit.Act;
import dev.praxis.core.review.History;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Prompts with their versions, and decisions on what was proposed for them.
final class PromptStoreTest {
  private static final PromptKey KEY = PromptKey.parse("team/support/triage");

  @TempDir Path folder;
  private Database database;
  private History history;
  private PromptStore prompts;
  private Reflection reflection;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    history = new History(database);
    prompts = new PromptStore(database, history);
    reflection = new Reflection(database, history, prompts);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyVersionIsKeptWithTheCuratorsWords() {
    var first =
        prompt("Sort the mail.\n")
            .updating("Stay terse.")
            .when("After a wrong sort.")
            .keeping(List.of("It greets."))
            .protecting(List.of("the mail"));
    put(first, 0);
    put(first.withText("Sort all the mail.\n"), 1);

    var newest = prompts.find(KEY).orElseThrow();

    assertThat(newest.version()).isEqualTo(2);
    assertThat(newest.prompt())
        .isEqualTo(
            new EditablePrompt(
                KEY.toString(),
                "Sort all the mail.\n",
                "Stay terse.",
                "After a wrong sort.",
                List.of("It greets."),
                List.of("the mail")));
    assertThat(prompts.versions(KEY)).extracting(KeptPrompt::version).containsExactly(2, 1);
    assertThat(put(newest.prompt(), 2).version()).isEqualTo(2);
  }

  @Test
  void searchLooksIntoANamespaceAndForAllWords() {
    put(prompt("Sort the mail."), 0);
    prompts.put(PromptKey.parse("team/supported/x"), prompt("Sort the bills."), 0, "");
    prompts.put(PromptKey.parse("own/x"), prompt("Write."), 0, "");

    assertThat(prompts.search("team/support", "")).extracting(KeptPrompt::key).containsExactly(KEY);
    assertThat(prompts.search("", "SORT bills")).hasSize(1);
    assertThat(prompts.search("team", "sort")).hasSize(2);
    assertThat(prompts.search("", "")).hasSize(3);
    assertThat(prompts.search("nowhere", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "triage", "/triage", "team/", "team//x", "team/ x", "te\nam/x"})
  void whatNamesNoPromptIsRefused(String words) {
    assertThatThrownBy(() -> PromptKey.parse(words)).isInstanceOf(Problem.class);
  }

  @Test
  void aChangeFromAnOldVersionIsRefusedWithBothTexts() {
    put(prompt("One."), 0);
    put(prompt("Two."), 1);

    var conflict = catchThrowableOfType(PromptConflict.class, () -> put(prompt("Mine."), 1));

    assertThat(conflict.theirs()).isEqualTo("Two.");
    assertThat(conflict.yours()).isEqualTo("Mine.");
    assertThat(conflict.version()).isEqualTo(2);
    assertThat(conflict.whatHappened()).contains("version 2", "from version 1");
    assertThat(prompts.versions(KEY)).hasSize(2);
    assertThat(catchThrowableOfType(PromptConflict.class, () -> put(prompt("New."), 0)))
        .hasMessageContaining("already");
  }

  /// Two connections to one file, as two processes have them.
  @Test
  void ofTwoThatRaceOneWinsAndTheOtherHearsOfBothTexts() throws Exception {
    put(prompt("0"), 0);
    int rounds = 20;
    var lost = new ArrayList<PromptConflict>();
    try (var other = Database.open(folder.resolve("w.db"));
        var workers = Executors.newFixedThreadPool(2)) {
      var theirs = new PromptStore(other, new History(other));
      for (int round = 1; round <= rounds; round++) {
        int version = round;
        var racing = new ArrayList<Callable<Object>>();
        for (var store : List.of(prompts, theirs)) {
          racing.add(() -> race(store, version));
        }
        for (var each : workers.invokeAll(racing)) {
          if (each.get() instanceof PromptConflict conflict) {
            lost.add(conflict);
          }
        }
      }
    }

    assertThat(lost).hasSize(rounds);
    assertThat(prompts.find(KEY).orElseThrow().version()).isEqualTo(rounds + 1);
    for (var conflict : lost) {
      assertThat(conflict.theirs()).isNotEqualTo(conflict.yours());
      assertThat(prompts.versions(KEY)).extracting(KeptPrompt::text).contains(conflict.theirs());
    }
  }

  private static Object race(PromptStore store, int version) {
    try {
      var text = "%d by %d".formatted(version, System.identityHashCode(store));
      return store.put(KEY, prompt(text), version, "");
    } catch (PromptConflict conflict) {
      return conflict;
    }
  }

  @Test
  void acceptingIsOneDecisionThatCanBeUndoneAndDoneAgain() {
    var proposal = propose(put(prompt("One.\nTwo.\nThree.\nFour.\n"), 0));
    assertThat(prompts.find(KEY).orElseThrow().version()).isEqualTo(1);
    assertThat(reflection.diff(proposal, List.of()).unified("a", "b")).contains("-Two.", "+Zwei.");

    var accepted = reflection.accept(proposal.id(), List.of());

    assertThat(accepted.text()).isEqualTo("One.\nZwei.\nThree.\nFour.\nFive.\n");
    assertThat(accepted.why()).contains("Proposal " + proposal.id());
    assertThatThrownBy(() -> reflection.accept(proposal.id(), List.of()))
        .hasMessageContaining("accepted already");

    history.undo();
    assertThat(prompts.find(KEY).orElseThrow().version()).isEqualTo(1);
    assertThat(prompts.versions(KEY)).hasSize(1);
    assertThat(reflection.existing(proposal.id()).state()).isEqualTo(Proposal.State.PROPOSED);
    history.redo();
    assertThat(prompts.find(KEY).orElseThrow().text()).isEqualTo(accepted.text());
  }

  @Test
  void someEditsMayBeTakenAlone() {
    var proposal = propose(put(prompt("One.\nTwo.\nThree.\nFour.\n"), 0));

    assertThatThrownBy(() -> reflection.accept(proposal.id(), List.of(3)))
        .isInstanceOf(Problem.class);
    assertThat(reflection.accept(proposal.id(), List.of(2)).text())
        .isEqualTo("One.\nTwo.\nThree.\nFour.\nFive.\n");
  }

  @Test
  void aProposalForAnOldVersionIsNotTakenAndStillWaits() {
    var proposal = propose(put(prompt("One.\nTwo.\nThree.\nFour.\n"), 0));
    put(prompt("By hand.\n"), 1);

    assertThatThrownBy(() -> reflection.accept(proposal.id(), List.of()))
        .isInstanceOf(PromptConflict.class);

    assertThat(prompts.find(KEY).orElseThrow().text()).isEqualTo("By hand.\n");
    assertThat(reflection.existing(proposal.id()).state()).isEqualTo(Proposal.State.PROPOSED);
    reflection.reject(proposal.id());
    assertThat(reflection.list())
        .extracting(Proposal::state)
        .containsExactly(Proposal.State.REJECTED);
  }

  private Proposal propose(KeptPrompt base) {
    var edits =
        List.of(
            new PromptEdit(Act.REPLACE, 2, "Two.", "Zwei.", "Asked for.", List.of("s1")),
            PromptEdit.adding(4, "Five.", "Missing.", List.of("s1", "s2")));
    var optimized = new OptimizedPrompt(base.prompt(), edits, "Two edits.");
    return reflection.propose(
        base,
        optimized,
        OptimizerKind.GRADIENT,
        Optimization.offline(List.of(optimized), List.of()));
  }

  private KeptPrompt put(EditablePrompt prompt, int based) {
    return prompts.put(KEY, prompt, based, "");
  }

  private static EditablePrompt prompt(String text) {
    return EditablePrompt.of("any", text);
  }
}
