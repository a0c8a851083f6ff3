package dev.praxis.desktop.evaluation.wizard.parts;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A text a person writes, which is checked with every change.
public final class Field {
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<Optional<Told>> wrong =
      new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());

  public Field(String initial, Function<String, Optional<Told>> check) {
    text.set(initial);
    text.subscribe(now -> wrong.set(check.apply(now)));
  }

  /// A whole number within bounds.
  ///
  /// @param wrong what to tell of anything else
  public static Field number(int initial, int least, int most, Supplier<Told> wrong) {
    return new Field(
        Integer.toString(initial),
        text -> within(text, least, most) ? Optional.empty() : Optional.of(wrong.get()));
  }

  private static boolean within(String text, int least, int most) {
    var digits = text.strip();
    return digits.matches("\\d{1,6}")
        && Integer.parseInt(digits) >= least
        && Integer.parseInt(digits) <= most;
  }

  /// The number it holds, where nothing is wrong with it.
  public int number() {
    return Integer.parseInt(text().strip());
  }

  public String text() {
    return text.get();
  }

  public StringProperty textProperty() {
    return text;
  }

  /// What is wrong; empty where it is right.
  public Optional<Told> wrong() {
    return wrong.get();
  }

  public ReadOnlyObjectProperty<Optional<Told>> wrongProperty() {
    return wrong.getReadOnlyProperty();
  }
}
