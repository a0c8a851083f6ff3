package dev.praxis.desktop.tags.defining;

import dev.praxis.core.session.EventKind;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.OneWayConverter;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;

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
    box.setConverter(new OneWayConverter<>(this::name));
    box.setValue("");
    box.setMinWidth(Region.USE_PREF_SIZE);
  }

  private String name(String word) {
    return texts.get(word.isEmpty() ? "tags.define.kind.any" : "tags.define.kind." + word);
  }
}
