package dev.praxis.desktop.skills.composing;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.composing.Composer;
import dev.praxis.core.skills.composing.Composition;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Skills in the order they are done, and what one skill made of them would be.
public final class ComposeViewModel {
  private final Composer composer;
  private final Background background;
  private final Activity composing = new Activity();
  private final ObservableList<Skill> parts = FXCollections.observableArrayList();
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.NOTHING);

  /// What is known of the composition.
  ///
  /// @param composition null where there is none yet
  /// @param problem why there is none; empty where nothing is wrong
  public record State(@Nullable Composition composition, String problem) {
    static final State NOTHING = new State(null, "");
  }

  public ComposeViewModel(Composer composer, Background background) {
    this.composer = composer;
    this.background = background;
  }

  /// Adds a skill as the last phase; one that is there already stays where it is.
  void add(Skill skill) {
    if (parts.stream().noneMatch(part -> part.id() == skill.id())) {
      parts.add(skill);
      compose();
    }
  }

  void remove(int place) {
    if (place >= 0 && place < parts.size()) {
      parts.remove(place);
      compose();
    }
  }

  /// Moves a phase; at the ends it stays.
  ///
  /// @return where it is then
  int move(int place, int by) {
    int to = place + by;
    if (place < 0 || to < 0 || place >= parts.size() || to >= parts.size()) {
      return place;
    }
    var part = parts.remove(place);
    parts.add(to, part);
    compose();
    return to;
  }

  /// What would be kept, under its name.
  void compose() {
    if (parts.size() < 2) {
      composing.stop();
      state.set(State.NOTHING);
      return;
    }
    var chosen = List.copyOf(parts);
    var called = name.get().strip();
    background.start(composing, _ -> composed(called, chosen), this::show);
  }

  private State composed(String called, List<Skill> chosen) {
    try {
      return new State(composer.compose(called, "", chosen), "");
    } catch (Problem problem) {
      return new State(null, problem.whatHappened() + " " + problem.remedy());
    }
  }

  private void show(State found) {
    state.set(parts.size() < 2 ? State.NOTHING : found);
  }

  ObservableList<Skill> parts() {
    return parts;
  }

  /// Of the whole; blank for one made of the parts' names.
  StringProperty nameProperty() {
    return name;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
