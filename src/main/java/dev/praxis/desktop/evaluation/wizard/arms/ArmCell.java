package dev.praxis.desktop.evaluation.wizard.arms;

import dev.praxis.core.evaluation.arms.ArmFile;
import dev.praxis.core.words.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One text an arm could read: what it is, where it stands, its tokens and hash.
final class ArmCell extends ListCell<ArmFile> {
  private static final int HASH_SHOWN = 8;
  private static final int KEYS = 9;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final Texts texts;

  ArmCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ArmFile arm, boolean empty) {
    super.updateItem(arm, empty);
    setText(null);
    if (empty || arm == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    var key = new Label(getIndex() < KEYS ? Integer.toString(getIndex() + 1) : "");
    key.getStyleClass().add("key-badge");
    key.setVisible(getIndex() < KEYS);
    key.setMinWidth(18);
    var name = new Label(name(arm, texts));
    var place = new Label(place(arm));
    place.getStyleClass().addAll("muted", "small");
    place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    place.setManaged(!place.getText().isEmpty());
    var words = new VBox(1, name, place);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var tokens = new Label(texts.format("wizard.arms.tokens", arm.tokens()));
    tokens.getStyleClass().addAll("small");
    var hash = new Label(arm.hash().substring(0, HASH_SHOWN));
    hash.getStyleClass().addAll("mono", "muted", "wizard-hash");
    var figures = new VBox(1, tokens, hash);
    figures.setAlignment(Pos.CENTER_RIGHT);
    figures.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(8, key, words, figures);
    row.setAlignment(Pos.CENTER_LEFT);
    setGraphic(row);
    setTooltip(new Tooltip(texts.format("wizard.arms.whole", place(arm), arm.hash())));
  }

  static String name(ArmFile arm, Texts texts) {
    return arm.at() == null
        ? texts.get("wizard.arms.kind." + arm.kind().name().toLowerCase(Locale.ROOT))
        : texts.format("wizard.arms.exported", MOMENT.format(arm.at()));
  }

  private static String place(ArmFile arm) {
    return arm.file() == null ? "" : arm.file().toString();
  }
}
