package dev.praxis.desktop.settings;

import dev.praxis.core.Problem;
import dev.praxis.core.model.settings.ModelKey;
import dev.praxis.core.model.settings.ModelKeys;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Where the key of the chosen address is found, and what becomes of one that is typed: it is
/// handed on at once and never kept here, shown or told.
final class KeySetting {
  private final ModelKeys keys;
  private final Background background;
  private final Texts texts;
  private final Activity looking = new Activity();
  private final ReadOnlyStringWrapper from = new ReadOnlyStringWrapper(this, "from", "");
  private final ReadOnlyObjectWrapper<Told> told =
      new ReadOnlyObjectWrapper<>(this, "told", Told.NOTHING);

  KeySetting(ModelKeys keys, Background background, Texts texts) {
    this.keys = keys;
    this.background = background;
    this.texts = texts;
  }

  /// Keeps a key in the private file.
  void keep(String value, ModelForm typed) {
    change(
        typed,
        () -> {
          keys.keep(value);
          return new Told(true, texts.format("settings.key.kept", keys.path()));
        });
  }

  /// Deletes the private file.
  void delete(ModelForm typed) {
    change(
        typed,
        () ->
            new Told(
                true, texts.get(keys.forget() ? "settings.key.deleted" : "settings.key.was.none")));
  }

  private void change(ModelForm typed, Callable<Told> change) {
    background.inOrder(
        _ -> Told.attempt(change),
        now -> {
          told.set(now);
          look(typed);
        });
  }

  /// Tells where the key for this address is found; never the key.
  void look(ModelForm typed) {
    background.start(looking, _ -> where(typed), from::set);
  }

  private String where(ModelForm typed) {
    try {
      var address = typed.address();
      return keys.find(address)
          .map(ModelKey::from)
          .map(place -> texts.format("settings.key.found", place))
          .orElseGet(() ->
              address.provider().needsKey() && !address.isHere()
                  ? texts.format(
                      "settings.key.none",
                      address.isVendors() ? address.provider().variable() : ModelKeys.VARIABLE)
                  : texts.get("settings.key.not.needed"));
    } catch (Problem problem) {
      return Told.of(problem).words();
    }
  }

  /// In words where it was found, or that it was not.
  ReadOnlyStringProperty fromProperty() {
    return from.getReadOnlyProperty();
  }

  /// What became of the last change.
  ReadOnlyObjectProperty<Told> toldProperty() {
    return told.getReadOnlyProperty();
  }
}
