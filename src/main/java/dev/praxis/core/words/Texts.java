package dev.praxis.core.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/// Every word the window shows, from `texts.properties`.
public final class Texts {
  private final ResourceBundle bundle;

  public Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /// The texts for the person's language; English where there is none.
  public static Texts ofThisComputer() {
    return new Texts(ResourceBundle.getBundle("texts"));
  }

  public ResourceBundle bundle() {
    return bundle;
  }

  /// The text as it stands.
  ///
  /// @throws java.util.MissingResourceException where there is no such key
  public String get(String key) {
    return bundle.getString(key);
  }

  /// Several short texts under one key, parted by `|`: the names of columns.
  public List<String> list(String key) {
    return List.of(get(key).split("\\|"));
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /// The text as a [MessageFormat] (an apostrophe is written twice there), filled in.
  public String format(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
  }
}
