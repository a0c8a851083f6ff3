package dev.praxis.desktop.evaluation.override;

import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.replay.Arm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What a person says of one run of a task: which run, how it went, and why.
public final class OverrideViewModel {
  private final Decide decide;
  private final ReadOnlyObjectWrapper<@Nullable Subject> subject =
      new ReadOnlyObjectWrapper<>(this, "subject");
  private final ObjectProperty<@Nullable Run> run = new SimpleObjectProperty<>(this, "run");
  private final BooleanProperty failed = new SimpleBooleanProperty(this, "failed");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final BooleanBinding canSave =
      run.isNotNull().and(Bindings.createBooleanBinding(() -> !reason.get().isBlank(), reason));

  /// Asks about nothing yet.
  ///
  /// @param decide keeps what was said
  public OverrideViewModel(Decide decide) {
    this.decide = decide;
    run.subscribe(this::propose);
  }

  /// Keeps a decision.
  @FunctionalInterface
  public interface Decide {
    void override(Ref replay, String task, Arm arm, int epoch, boolean failed, String reason);
  }

  /// What it is about.
  public record Subject(Ref replay, PairedItem item) {}

  /// One run of it.
  public record Run(Arm arm, Trial trial) {}

  /// Asks about a task. Proposed is the run that most likely is wrong: the first failure after, or
  /// else before.
  public void ask(Ref replay, PairedItem item) {
    ask(replay, item, null, null);
  }

  /// Asks about one run of a task; of null the one that most likely is wrong.
  public void ask(Ref replay, PairedItem item, @Nullable Arm arm, @Nullable Integer epoch) {
    subject.set(new Subject(replay, item));
    run.set(null);
    run.set(
        runs().stream()
            .filter(one -> arm == null || one.arm() == arm)
            .filter(one -> epoch == null || one.trial().epoch() == epoch)
            .findFirst()
            .or(() -> runs().stream().findFirst())
            .orElse(null));
  }

  /// Forgets what was asked.
  public void close() {
    subject.set(null);
    run.set(null);
  }

  /// Keeps what was said and asks no more; without a reason nothing happens.
  public void save() {
    var about = subject.get();
    var said = run.get();
    if (about != null && said != null && canSave.get()) {
      decide.override(
          about.replay(),
          about.item().task(),
          said.arm(),
          said.trial().epoch(),
          failed.get(),
          reason.get().strip());
      close();
    }
  }

  /// Runs that have a result: those after first, failures first among them.
  public List<Run> runs() {
    return Optional.ofNullable(subject.get())
        .map(about ->
            Stream.concat(
                    of(Arm.AFTER, about.item().after()), of(Arm.BEFORE, about.item().before()))
                .toList())
        .orElse(List.of());
  }

  private static Stream<Run> of(Arm arm, List<Trial> trials) {
    return trials.stream()
        .filter(trial -> !trial.isMissing())
        .sorted(Comparator.comparing(trial -> !trial.failed()))
        .map(trial -> new Run(arm, trial));
  }

  /// The opposite of the machine's word, unless the person has spoken already.
  private void propose(@Nullable Run chosen) {
    if (chosen == null) {
      reason.set("");
      return;
    }
    var said = chosen.trial().override();
    failed.set(said.map(word -> word.failed()).orElse(!chosen.trial().machineFailed()));
    reason.set(said.map(word -> word.reason()).orElse(""));
  }

  /// What is asked about; null while nothing is.
  public ReadOnlyObjectProperty<@Nullable Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable Run> runProperty() {
    return run;
  }

  /// Whether the person says that it failed.
  public BooleanProperty failedProperty() {
    return failed;
  }

  public StringProperty reasonProperty() {
    return reason;
  }

  BooleanBinding canSaveProperty() {
    return canSave;
  }
}
