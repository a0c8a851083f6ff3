package dev.praxis.desktop.skills.folder;

import dev.praxis.core.skills.folder.DescriptionBudget;
import dev.praxis.core.skills.folder.files.SkillExport;
import dev.praxis.core.skills.folder.files.SkillExport.State;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.detail.SkillLines;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The last look before skills are written as folders: what is new, what changes and how, and how
/// much room the descriptions take.
public final class ExportSheet extends VBox {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Texts texts;
  private final CheckBox replace = new CheckBox();

  /// @param onWrite told whether folders written by hand may be changed
  public ExportSheet(
      List<SkillExport> exports, DescriptionBudget budget, Texts texts, Consumer<Boolean> onWrite) {
    this.texts = texts;
    getStyleClass().addAll("skill-sheet", "skill-export");
    var list = new VBox(12);
    exports.forEach(export -> list.getChildren().add(export(export)));
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(meter(budget), scroll, foot(exports, onWrite));
  }

  private Node meter(DescriptionBudget budget) {
    var gauge = new ProgressBar(Math.min(1, (double) budget.used() / budget.limit()));
    gauge.getStyleClass().add("gauge");
    gauge.pseudoClassStateChanged(OVER, budget.exceeded());
    gauge.setMinWidth(90);
    var words = SkillLines.words(budget.inWords(), "small", "muted");
    words.setWrapText(true);
    var line = new HBox(8, gauge, words);
    line.getStyleClass().add("skill-buttons");
    return line;
  }

  private Node export(SkillExport export) {
    var state = texts.get("skills.export.state." + export.state().name().toLowerCase(Locale.ROOT));
    var head =
        new HBox(
            8,
            SkillLines.words(export.skill(), "strong"),
            SkillLines.words(
                state, "badge", export.state() == State.FOREIGN ? "warning" : "plain"));
    var box = new VBox(4, head, SkillLines.words(export.folder().toString(), "muted", "small"));
    export.notices().forEach(notice -> box.getChildren().add(wrapped(notice)));
    if (!export.diff().isBlank()) {
      var diff = new VBox();
      export.diff().lines().forEach(line -> diff.getChildren().add(diffLine(line)));
      diff.getStyleClass().add("skill-diff");
      box.getChildren().add(diff);
    }
    return box;
  }

  private static Node diffLine(String line) {
    var label = SkillLines.words(line, "mono", "small");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().add("diff-line");
    if (line.startsWith("+") && !line.startsWith("+++")) {
      label.getStyleClass().add("added");
    } else if (line.startsWith("-") && !line.startsWith("---")) {
      label.getStyleClass().add("removed");
    }
    return label;
  }

  private Node foot(List<SkillExport> exports, Consumer<Boolean> onWrite) {
    boolean foreign = exports.stream().anyMatch(export -> export.state() == State.FOREIGN);
    long changing = exports.stream().filter(each -> each.state() != State.UNCHANGED).count();
    replace.setText(texts.get("skills.export.replace"));
    replace.setVisible(foreign);
    replace.setManaged(foreign);
    var write = new Button(texts.format("skills.export.write", changing));
    write.setId("writeSkills");
    write.getStyleClass().add("accent");
    write.setDefaultButton(true);
    write.setMinWidth(USE_PREF_SIZE);
    write.setOnAction(_ -> onWrite.accept(replace.isSelected()));
    if (foreign) {
      write.disableProperty().bind(replace.selectedProperty().not());
    } else {
      write.setDisable(changing == 0);
    }
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var foot = new HBox(8, replace, spring, write);
    foot.getStyleClass().add("sheet-foot");
    return foot;
  }

  private static Label wrapped(String words) {
    var label = SkillLines.words(words, "small");
    label.setWrapText(true);
    return label;
  }
}
