package dev.praxis.desktop.skills.editing;

import dev.praxis.core.skills.SkillText;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The steps of a skill to write, to move and to take out.
final class StepList extends VBox implements StepEditor.Steps {
  private final Texts texts;
  private final Runnable onChange;
  private final List<StepEditor> editors = new ArrayList<>();
  private final Button add = new Button();

  StepList(List<SkillText.Step> steps, Texts texts, Runnable onChange) {
    this.texts = texts;
    this.onChange = onChange;
    getStyleClass().add("skill-steps");
    steps.forEach(step -> editors.add(editor(step)));
    add.setText(texts.get("skills.edit.add"));
    add.setGraphic(new FontIcon("fth-plus"));
    add.getStyleClass().add("quiet");
    add.setId("addStep");
    add.setOnAction(_ -> insert(editors.size()));
    lay();
  }

  /// As written; steps without an action are left out.
  List<SkillText.Step> values() {
    return editors.stream().filter(editor -> !editor.isBlank()).map(StepEditor::value).toList();
  }

  @Override
  public void move(StepEditor step, int by) {
    int at = editors.indexOf(step);
    int to = at + by;
    if (to >= 0 && to < editors.size()) {
      editors.remove(at);
      editors.add(to, step);
      lay();
      step.focus();
      onChange.run();
    }
  }

  @Override
  public void remove(StepEditor step) {
    editors.remove(step);
    lay();
    onChange.run();
  }

  @Override
  public void addAfter(StepEditor step) {
    insert(editors.indexOf(step) + 1);
  }

  private void insert(int place) {
    var editor = editor(StepEditor.blank());
    editors.add(place, editor);
    lay();
    editor.focus();
  }

  private StepEditor editor(SkillText.Step step) {
    return new StepEditor(step, texts, this, onChange);
  }

  private void lay() {
    for (int i = 0; i < editors.size(); i++) {
      editors.get(i).number(i + 1);
    }
    getChildren().setAll(editors);
    getChildren().add(add);
  }
}
