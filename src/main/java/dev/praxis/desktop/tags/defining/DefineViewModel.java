package dev.praxis.desktop.tags.defining;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.defining.TagDefining;
import dev.praxis.core.mining.defining.Trial;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.tags.TagDefinition;
import dev.praxis.core.mining.tags.TagDefinition.Examples;
import dev.praxis.core.mining.tags.TagDefinition.Pattern;
import dev.praxis.core.mining.tags.TagDefinition.Query;
import dev.praxis.core.mining.tags.TagDefinition.StepPattern;
import dev.praxis.core.review.TagName;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A tag in the making, without the sheet. Every change asks anew what it would find; the newest
/// question wins.
public final class DefineViewModel {

  /// How the tag finds its evidence.
  enum Way {
    EXAMPLES,
    WORDS,
    PATTERN
  }

  /// What was made, ready to be kept.
  record Made(String tag, String sentence, TagDefinition definition, List<QueueCard> examples) {}

  private final TagDefining defining;
  private final Background background;
  private final Set<String> known;

  private final Activity trying = new Activity();
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way");
  private final List<Example> examples;
  private final ObjectProperty<Query> query =
      new SimpleObjectProperty<>(this, "query", new Query("", ""));
  private final ObservableList<StepPattern> steps = FXCollections.observableArrayList();
  private final ObservableList<StepPattern> without = FXCollections.observableArrayList();
  private final IntegerProperty within = new SimpleIntegerProperty(this, "within");
  private final ReadOnlyObjectWrapper<@Nullable Trial> trial =
      new ReadOnlyObjectWrapper<>(this, "trial");
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());

  /// @param examples that are offered; the tag is made from them where there are any
  /// @param known tags there are, which would change their meaning
  public DefineViewModel(
      TagDefining defining, Background background, List<Example> examples, Set<String> known) {
    this.defining = defining;
    this.background = background;
    this.examples = List.copyOf(examples);
    this.known = Set.copyOf(known);
    way.set(examples.isEmpty() ? Way.WORDS : Way.EXAMPLES);
    steps.setAll(StepRow.ANYTHING, StepRow.ANYTHING);
    name.subscribe((_, _) -> check());
    way.subscribe((_, _) -> attempt());
    query.subscribe((_, _) -> attempt());
    within.subscribe((_, _) -> attempt());
    steps.subscribe(this::attempt);
    without.subscribe(this::attempt);
    examples.forEach(each -> each.chosen().subscribe((_, _) -> attempt()));
    attempt();
  }

  /// Asks what it would find as it is now.
  private void attempt() {
    trying.stop();
    trial.set(null);
    check();
    var definition = definition();
    if (refused(definition).isEmpty()) {
      background.start(trying, progress -> defining.attempt(definition, progress), trial::set);
    }
  }

  /// Asks no more; what runs is stopped.
  public void close() {
    trying.stop();
  }

  private void check() {
    problem.set(refusedName().or(() -> refused(definition())));
  }

  private Optional<Problem> refusedName() {
    try {
      TagName.require(name.get());
      return Optional.empty();
    } catch (Problem refusal) {
      return Optional.of(refusal);
    }
  }

  private static Optional<Problem> refused(TagDefinition definition) {
    try {
      definition.check();
      return Optional.empty();
    } catch (Problem refusal) {
      return Optional.of(refusal);
    }
  }

  TagDefinition definition() {
    return switch (way.get()) {
      case EXAMPLES -> new Examples(chosen().stream().map(Example::quote).toList(), List.of());
      case WORDS -> query.get();
      case PATTERN -> new Pattern(steps, without, within.get());
    };
  }

  /// Ready to be kept; nothing where it cannot be.
  Optional<Made> made() {
    return problem.get().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Made(
                name.get(),
                sentence.get().strip(),
                definition(),
                way.get() == Way.EXAMPLES
                    ? chosen().stream().map(Example::card).toList()
                    : List.of()));
  }

  private List<Example> chosen() {
    return examples.stream().filter(example -> example.chosen().get()).toList();
  }

  /// Whether there is a tag of this name, whose meaning would change.
  boolean isKnown() {
    return known.contains(name.get());
  }

  List<Example> examples() {
    return examples;
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty sentenceProperty() {
    return sentence;
  }

  ObjectProperty<Way> wayProperty() {
    return way;
  }

  ObjectProperty<Query> queryProperty() {
    return query;
  }

  ObservableList<StepPattern> steps() {
    return steps;
  }

  ObservableList<StepPattern> without() {
    return without;
  }

  /// The most steps from the first to the last; 0 for any number.
  IntegerProperty withinProperty() {
    return within;
  }

  /// The answer to the newest question; null while it is not there.
  ReadOnlyObjectProperty<@Nullable Trial> trialProperty() {
    return trial.getReadOnlyProperty();
  }

  /// Why it cannot be kept as it is.
  ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  Activity trying() {
    return trying;
  }
}
