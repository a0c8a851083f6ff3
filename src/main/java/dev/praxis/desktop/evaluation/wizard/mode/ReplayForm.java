package dev.praxis.desktop.evaluation.wizard.mode;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.replay.AgentCommand;
import dev.praxis.core.evaluation.replay.RunWay;
import dev.praxis.core.evaluation.replay.TaskSet;
import dev.praxis.core.evaluation.replay.TaskSetReader;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.evaluation.wizard.parts.Field;
import dev.praxis.desktop.evaluation.wizard.parts.Told;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// How a replay is to be run, as a person writes it.
public final class ReplayForm {
  private static final int USUAL_EPOCHS = 3;
  private static final int USUAL_SECONDS = 900;

  private final Background background;
  private final Texts texts;
  private final Activity reading = new Activity();
  private final ReadOnlyObjectWrapper<@Nullable TaskSet> tasks =
      new ReadOnlyObjectWrapper<>(this, "tasks");
  private final ReadOnlyObjectWrapper<Optional<Told>> tasksWrong =
      new ReadOnlyObjectWrapper<>(this, "tasksWrong", Optional.empty());
  private final Field file = new Field("", _ -> Optional.empty());
  private final Field agent;
  private final Field variables = new Field("", _ -> Optional.empty());
  private final Field readable;
  private final Field epochs;
  private final Field seconds;
  private final Field parallel;
  private final BooleanProperty network = new SimpleBooleanProperty(this, "network", true);
  private final BooleanProperty sandbox = new SimpleBooleanProperty(this, "sandbox", true);
  private final BooleanProperty takeKept = new SimpleBooleanProperty(this, "takeKept", true);

  ReplayForm(Background background, Texts texts) {
    this.background = background;
    this.texts = texts;
    agent = new Field(AgentPreset.CLAUDE.command(), this::checkAgent);
    readable = new Field("", this::checkFolders);
    epochs = number(USUAL_EPOCHS, 50, "epochs");
    seconds = number(USUAL_SECONDS, 86_400, "seconds");
    parallel = number(1, 64, "parallel");
    variables.textProperty().set(String.join(" ", AgentPreset.CLAUDE.variables()));
    file.textProperty().subscribe(this::readTasks);
  }

  private Field number(int initial, int most, String word) {
    return Field.number(initial, 1, most, () -> told(word));
  }

  private Told told(String word) {
    return new Told(
        texts.get("wizard.replay.wrong." + word), texts.get("wizard.replay.todo." + word));
  }

  private Optional<Told> checkAgent(String line) {
    try {
      AgentCommand.checked(AgentCommand.words(line));
      return Optional.empty();
    } catch (Problem problem) {
      return Optional.of(Told.of(problem));
    }
  }

  private Optional<Told> checkFolders(String line) {
    try {
      return AgentCommand.words(line).stream().allMatch(word -> Path.of(word).isAbsolute())
          ? Optional.empty()
          : Optional.of(told("readable"));
    } catch (Problem | InvalidPathException _) {
      return Optional.of(told("readable"));
    }
  }

  private void readTasks(String written) {
    tasks.set(null);
    if (written.isBlank()) {
      reading.stop();
      tasksWrong.set(Optional.of(told("tasks")));
      return;
    }
    background.start(
        reading,
        _ -> read(written.strip()),
        read -> {
          tasks.set(read.tasks());
          tasksWrong.set(read.wrong());
        });
  }

  private record Read(@Nullable TaskSet tasks, Optional<Told> wrong) {}

  private Read read(String path) {
    try {
      return new Read(new TaskSetReader().read(Path.of(path)), Optional.empty());
    } catch (Problem problem) {
      return new Read(null, Optional.of(Told.of(problem)));
    } catch (InvalidPathException _) {
      return new Read(null, Optional.of(told("path")));
    }
  }

  void use(AgentPreset preset) {
    agent.textProperty().set(preset.command());
    variables.textProperty().set(String.join(" ", preset.variables()));
    network.set(true);
  }

  /// The first thing that is wrong, in the order of the form.
  public Optional<Told> wrong() {
    return Stream.of(
            reading.isRunning() ? Optional.of(told("reading")) : tasksWrong.get(),
            agent.wrong(),
            epochs.wrong(),
            seconds.wrong(),
            parallel.wrong(),
            sandbox.get() ? readable.wrong() : Optional.<Told>empty())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Variables that are to be passed and are not set where this program runs.
  List<String> unset() {
    return environment().stream().filter(name -> System.getenv(name) == null).toList();
  }

  /// The program and its arguments; none while the line is wrong.
  public List<String> command() {
    return agent.wrong().isPresent() ? List.of() : AgentCommand.words(agent.text());
  }

  /// Names of the variables the agent may see.
  public List<String> environment() {
    return Stream.of(variables.text().split("[\\s,;]+", -1)).filter(n -> !n.isEmpty()).toList();
  }

  public RunWay way() {
    return new RunWay(
        sandbox.get(),
        sandbox.get() ? AgentCommand.words(readable.text()) : List.of(),
        takeKept.get());
  }

  public @Nullable TaskSet tasks() {
    return tasks.get();
  }

  public ReadOnlyObjectProperty<@Nullable TaskSet> tasksProperty() {
    return tasks.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Told>> tasksWrongProperty() {
    return tasksWrong.getReadOnlyProperty();
  }

  /// The path of the task set.
  public Field file() {
    return file;
  }

  public Field agent() {
    return agent;
  }

  public Field variables() {
    return variables;
  }

  public Field readable() {
    return readable;
  }

  public Field epochs() {
    return epochs;
  }

  public Field seconds() {
    return seconds;
  }

  public Field parallel() {
    return parallel;
  }

  public BooleanProperty networkProperty() {
    return network;
  }

  public BooleanProperty sandboxProperty() {
    return sandbox;
  }

  public BooleanProperty takeKeptProperty() {
    return takeKept;
  }
}
