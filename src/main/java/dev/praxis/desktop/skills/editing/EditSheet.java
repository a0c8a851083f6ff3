package dev.praxis.desktop.skills.editing;

import dev.praxis.core.skills.SkillText;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.ElsewhereLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where a skill is written anew: all it says, field by field. Saving makes a new version.
public final class EditSheet extends VBox {
  private final SkillText before;
  private final Texts texts;
  private final BiConsumer<SkillText, String> onSave;
  private final TextField name = new TextField();
  private final TextArea description = new TextArea();
  private final TextField category = new TextField();
  private final TextArea preconditions = new TextArea();
  private final TextArea postconditions = new TextArea();
  private final TextArea parameters = new TextArea();
  private final TextField tags = new TextField();
  private final TextField why = new TextField();
  private final StepList steps;
  private final Button save = new Button();
  private final Label state = new Label();
  private final ElsewhereLine elsewhere;

  /// @param onSave told the new text and why it was changed
  public EditSheet(SkillText before, Texts texts, BiConsumer<SkillText, String> onSave) {
    this.before = before;
    this.texts = texts;
    this.onSave = onSave;
    steps = new StepList(before.steps(), texts, this::changed);
    elsewhere = new ElsewhereLine(texts.get("elsewhere.skill.take"));
    getStyleClass().addAll("skill-sheet", "skill-edit");
    fill();
    var body = new VBox(12);
    body.getStyleClass().add("skill-edit-body");
    body.getChildren()
        .setAll(
            pair(field("name", name), field("category", category)),
            field("description", description),
            field("preconditions", preconditions),
            new VBox(4, heading("skills.edit.steps"), steps),
            field("postconditions", postconditions),
            field("parameters", parameters),
            field("tags", tags));
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(elsewhere, scroll, field("why", why), foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    changed();
  }

  /// Tells that the skill does not say any more what is being edited here.
  ///
  /// @param take opens what it says now
  public void changedElsewhere(Runnable take) {
    elsewhere.say(texts.get("elsewhere.skill.changed"), take);
  }

  private void fill() {
    name.setText(before.name());
    description.setText(before.description());
    category.setText(before.category());
    preconditions.setText(String.join("\n", before.preconditions()));
    postconditions.setText(String.join("\n", before.postconditions()));
    parameters.setText(ParameterLines.of(before.parameters()));
    tags.setText(String.join(", ", before.tags()));
    for (var area : List.of(description, preconditions, postconditions, parameters)) {
      area.setWrapText(true);
      area.setPrefRowCount(Math.clamp(area.getText().lines().count() + 1, 2, 5));
    }
  }

  private Node foot() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    state.getStyleClass().addAll("muted", "small");
    save.setText(texts.get("skills.edit.save"));
    save.setId("saveSkill");
    save.getStyleClass().add("accent");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(_ -> onSave.accept(text(), why.getText().strip()));
    var foot = new HBox(state, spring, save);
    foot.getStyleClass().add("sheet-foot");
    return foot;
  }

  /// What was written, without empty lines.
  SkillText text() {
    return new SkillText(
        name.getText().strip(),
        description.getText().strip(),
        category.getText().strip(),
        lines(preconditions),
        ParameterLines.read(parameters.getText()),
        steps.values(),
        lines(postconditions),
        List.of(tags.getText().split(",")).stream()
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toList(),
        before.subSkills());
  }

  private void changed() {
    var now = text();
    var same = now.equals(before);
    var lacking = now.name().isEmpty() || now.steps().isEmpty();
    save.setDisable(same || lacking);
    state.setText(
        lacking
            ? texts.get("skills.edit.lacking")
            : texts.get(same ? "skills.edit.same" : "skills.edit.changed"));
  }

  private void pressed(KeyEvent key) {
    if (key.isShortcutDown() && key.getCode() == KeyCode.ENTER) {
      key.consume();
      save.fire();
    }
  }

  private static List<String> lines(TextArea area) {
    var lines = new ArrayList<String>();
    area.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  private Node field(String word, TextInputControl input) {
    var label = heading("skills.edit." + word);
    label.setLabelFor(input);
    input.setAccessibleText(label.getText());
    input.setId("edit-" + word);
    input.textProperty().subscribe((_, _) -> changed());
    if (texts.has("skills.edit." + word + ".prompt")) {
      input.setPromptText(texts.get("skills.edit." + word + ".prompt"));
    }
    return new VBox(4, label, input);
  }

  private Label heading(String key) {
    var label = new Label(texts.get(key));
    label.getStyleClass().add("strong");
    return label;
  }

  private static Node pair(Node first, Node second) {
    HBox.setHgrow(first, Priority.ALWAYS);
    HBox.setHgrow(second, Priority.ALWAYS);
    return new HBox(12, first, second);
  }
}
