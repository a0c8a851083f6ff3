package dev.praxis.desktop.tags.defining;

import dev.praxis.core.session.EventKind;
import dev.praxis.core.words.Texts;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The kinds of steps that a definition can ask for, any kind first.
record StepKinds(Texts texts) {
  private static final List<EventKind> KINDS =
      List.of(
          EventKind.USER_MESSAGE,
          EventKind.AGENT_MESSAGE,
          EventKind.TOOL_CALL,
          EventKind.TOOL_RESULT,
          EventKind.INTERRUPTION);

  /// A choice of words as stored; empty for any kind.
  ComboBox<String> box() {
    var box = new ComboBox<String>();
    fill(box);
    return box;
  }

  void fill(ComboBox<String> box) {
    box.getItems().add("");
    KINDS.forEach(kind -> box.getItems().add(kind.word()));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String word) {
            return word == null ? "" : name(word);
          }

          @Override
          public String fromString(String name) {
            throw new UnsupportedOperationException("kinds are chosen, not typed");
          }
        });
    box.setValue("");
    box.setMinWidth(Region.USE_PREF_SIZE);
  }

  private String name(String word) {
    return texts.get(word.isEmpty() ? "tags.define.kind.any" : "tags.define.kind." + word);
  }
}
