package dev.praxis.desktop.common;

import java.util.function.Function;
import javafx.util.StringConverter;

/// Says how a choice is written, for boxes in which nobody types.
public final class OneWayConverter<T> extends StringConverter<T> {
  private final Function<T, String> words;

  public OneWayConverter(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(T value) {
    return value == null ? "" : words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("nobody types here: " + text);
  }
}
