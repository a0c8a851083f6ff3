package dev.praxis.desktop.evaluation.judging;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.judging.GivenAnswer;
import dev.praxis.core.evaluation.judging.Judging;
import dev.praxis.core.evaluation.judging.Question;
import dev.praxis.core.evaluation.judging.Question.Side;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.Changes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One sitting of the curator as judge. Every answer is kept at once, so that a sitting can be left
/// and gone on with.
public final class JudgingModel {
  private final Workbench workbench;
  private final Background background;
  private final Changes changes;
  private final Texts texts;
  private final Activity reading = new Activity();
  private final ReadOnlyBooleanWrapper sitting = new ReadOnlyBooleanWrapper(this, "sitting");
  private final ReadOnlyObjectWrapper<JudgingState> state =
      new ReadOnlyObjectWrapper<>(this, "state", JudgingState.NOTHING);
  private final Deque<Integer> given = new ArrayDeque<>();

  public JudgingModel(Workbench workbench, Background background, Changes changes, Texts texts) {
    this.workbench = workbench;
    this.background = background;
    this.changes = changes;
    this.texts = texts;
  }

  /// Finds the held-out failures that carry a tag with a rule, and shows the first open question.
  public void begin() {
    sitting.set(true);
    given.clear();
    state.set(JudgingState.NOTHING);
    background.start(reading, this::read, state::set);
  }

  private JudgingState read(Progress progress) {
    try {
      var questions = judging().questions(Side.HELD_OUT, progress);
      if (questions.isEmpty()) {
        return new JudgingState(List.of(), Map.of(), 0, texts.get("judging.nothing"));
      }
      var answers = answers(questions);
      int first = 0;
      while (first < questions.size() && answers.containsKey(first)) {
        first++;
      }
      return new JudgingState(questions, answers, first, "");
    } catch (Problem problem) {
      var why = problem.whatHappened() + " " + problem.remedy();
      return new JudgingState(List.of(), Map.of(), 0, why);
    }
  }

  private Map<Integer, Boolean> answers(List<Question> questions) {
    var answers = new HashMap<Integer, Boolean>();
    for (int i = 0; i < questions.size(); i++) {
      int place = i;
      judging()
          .answered(questions.get(i), Judging.CURATOR)
          .map(GivenAnswer::preventable)
          .ifPresent(answer -> answers.put(place, answer));
    }
    return answers;
  }

  private Judging judging() {
    return workbench.evaluations().judging();
  }

  /// Answers the question shown and goes on.
  void answer(boolean preventable) {
    var now = state.get();
    now.question()
        .ifPresent(question -> {
          var answers = new HashMap<>(now.answers());
          answers.put(now.at(), preventable);
          given.push(now.at());
          state.set(now.with(answers).showing(now.at() + 1));
          background.inOrder(
              _ -> {
                judging().answer(question, preventable, "");
                return preventable;
              },
              _ -> changes.decided());
        });
  }

  /// Leaves the question shown as it is and goes on.
  void leave() {
    state.set(state.get().showing(state.get().at() + 1));
  }

  /// Shows the question before; its answer stays until it gets another.
  void back() {
    state.set(state.get().showing(state.get().at() - 1));
  }

  /// Takes the newest answer of this sitting back and shows its question.
  void undo() {
    var place = given.poll();
    if (place == null) {
      return;
    }
    var questions = state.get().questions();
    background.inOrder(
        _ -> {
          workbench.history().undo();
          return answers(questions);
        },
        answers -> {
          state.set(state.get().with(answers).showing(place));
          changes.changed();
        });
  }

  /// Ends the sitting; what was answered stays.
  public void end() {
    reading.stop();
    sitting.set(false);
  }

  /// Whether questions are being asked.
  public ReadOnlyBooleanProperty sittingProperty() {
    return sitting.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<JudgingState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  Activity reading() {
    return reading;
  }
}
