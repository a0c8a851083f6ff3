package dev.praxis.desktop.skills.trying;

import dev.praxis.core.skills.finding.AgentText;
import dev.praxis.core.skills.finding.Ask;
import dev.praxis.core.skills.finding.Findings;
import dev.praxis.core.skills.finding.SkillRetriever;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import java.time.InstantSource;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Which skills an agent would get for a task, and the text it would get. The newest question wins.
public final class TryViewModel {
  private final SkillRetriever retriever;
  private final Background background;
  private final InstantSource clock;
  private final Activity asking = new Activity();
  private final StringProperty task = new SimpleStringProperty(this, "task", "");
  private final StringProperty category = new SimpleStringProperty(this, "category", "");
  private final ObjectProperty<Integer> most = new SimpleObjectProperty<>(this, "most", Ask.USUAL);
  private final ObjectProperty<Double> least = new SimpleObjectProperty<>(this, "least", 0.0);
  private final BooleanProperty lowerBound = new SimpleBooleanProperty(this, "lowerBound");
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer =
      new ReadOnlyObjectWrapper<>(this, "answer");

  /// What an agent would get.
  ///
  /// @param text to the letter
  public record Answer(Findings findings, String text) {}

  public TryViewModel(SkillRetriever retriever, Background background, InstantSource clock) {
    this.retriever = retriever;
    this.background = background;
    this.clock = clock;
  }

  /// Asks with what is set now; without a task there is no answer.
  void ask() {
    var words = task.get().strip();
    if (words.isEmpty()) {
      asking.stop();
      answer.set(null);
      return;
    }
    var ask =
        new Ask(
            words,
            category.get() == null ? "" : category.get(),
            most.get(),
            least.get(),
            lowerBound.get(),
            clock.instant());
    background.start(
        asking,
        progress -> {
          var findings = retriever.find(ask, progress);
          return new Answer(findings, AgentText.of(findings));
        },
        this::show);
  }

  private void show(Answer found) {
    answer.set(task.get().isBlank() ? null : found);
  }

  StringProperty taskProperty() {
    return task;
  }

  /// Empty for all of them.
  StringProperty categoryProperty() {
    return category;
  }

  ObjectProperty<Integer> mostProperty() {
    return most;
  }

  /// The least reliability that is asked for.
  ObjectProperty<Double> leastProperty() {
    return least;
  }

  /// Whether the lower bound of the interval stands for the reliability.
  BooleanProperty lowerBoundProperty() {
    return lowerBound;
  }

  Activity asking() {
    return asking;
  }

  ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }
}
