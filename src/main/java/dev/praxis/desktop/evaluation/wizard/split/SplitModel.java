package dev.praxis.desktop.evaluation.wizard.split;

import dev.praxis.core.Workbench;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.evaluation.wizard.parts.Field;
import dev.praxis.desktop.evaluation.wizard.parts.Told;
import dev.praxis.desktop.tab.Changes;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// The split in force, what leaks through it, and another one in its place.
public final class SplitModel {
  private static final int USUAL_SHARE = 30;
  private static final int LEAST_SHARE = 5;
  private static final int MOST_SHARE = 80;
  private static final int MOST_DAYS = 365;

  private final Workbench workbench;
  private final Background background;
  private final Changes changes;
  private final Texts texts;
  private final Activity reading = new Activity();
  private final ReadOnlyObjectWrapper<SplitFacts> facts =
      new ReadOnlyObjectWrapper<>(this, "facts", SplitFacts.NOTHING);
  private final ObjectProperty<SplitMethod> method =
      new SimpleObjectProperty<>(this, "method", SplitMethod.TIME);
  private final Field share;
  private final Field embargo;
  private final Field seed;
  private final ObservableSet<String> projects = FXCollections.observableSet();

  public SplitModel(Workbench workbench, Background background, Changes changes, Texts texts) {
    this.workbench = workbench;
    this.background = background;
    this.changes = changes;
    this.texts = texts;
    share = Field.number(USUAL_SHARE, LEAST_SHARE, MOST_SHARE, () -> told("share"));
    embargo = Field.number(0, 0, MOST_DAYS, () -> told("embargo"));
    seed =
        new Field(
            "holdout-v1", text -> text.isBlank() ? Optional.of(told("seed")) : Optional.empty());
  }

  private Told told(String word) {
    return new Told(
        texts.get("wizard.split.wrong." + word), texts.get("wizard.split.todo." + word));
  }

  /// Reads how it stands.
  public void load() {
    background.start(reading, _ -> SplitFacts.of(workbench), facts::set);
  }

  /// Divides anew by what is chosen; one decision, which can be undone.
  void split() {
    if (!canSplit()) {
      return;
    }
    var order =
        new SplitOrder(
            method.get(),
            share.wrong().isPresent() ? 0 : share.number() / 100.0,
            embargo.wrong().isPresent() ? 0 : embargo.number(),
            seed.text().strip(),
            projects.stream().sorted().toList());
    background.inOrder(
        _ -> {
          order.make(workbench.split());
          return SplitFacts.of(workbench);
        },
        now -> {
          facts.set(now);
          changes.decided();
        });
  }

  boolean canSplit() {
    return switch (method.get()) {
      case TIME -> share.wrong().isEmpty() && embargo.wrong().isEmpty();
      case RANDOM -> share.wrong().isEmpty() && seed.wrong().isEmpty();
      case PROJECT -> !projects.isEmpty() && projects.size() < facts.get().projects().size();
    };
  }

  /// Nothing held out is wrong for an evaluation on held-out sessions.
  public Optional<Told> wrong() {
    return reading.isRunning() || facts.get().heldOut().sessions() > 0
        ? Optional.empty()
        : Optional.of(
            new Told(texts.get("wizard.split.none"), texts.get("wizard.split.todo.none")));
  }

  public SplitFacts facts() {
    return facts.get();
  }

  public ReadOnlyObjectProperty<SplitFacts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readingProperty() {
    return reading.runningProperty();
  }

  ObjectProperty<SplitMethod> methodProperty() {
    return method;
  }

  Field share() {
    return share;
  }

  /// Days after the cut in which nothing is held out.
  Field embargo() {
    return embargo;
  }

  /// To be held out by project.
  ObservableSet<String> projects() {
    return projects;
  }

  Field seed() {
    return seed;
  }
}
