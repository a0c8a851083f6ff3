package dev.praxis.desktop.skills.detail;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.composing.CompositionTree;
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What to do: conditions, steps with where runs failed, parameters, the skills it is made of.
final class StepsSection extends VBox {
  private final Texts texts;
  private final SkillLines lines;
  private final Consumer<String> openSkill;

  /// @param openSkill told the name of a skill to show
  StepsSection(Texts texts, Consumer<String> openSkill) {
    this.texts = texts;
    this.openSkill = openSkill;
    lines = new SkillLines(texts);
    getStyleClass().add("skill-body");
  }

  void show(Skill skill, CompositionTree tree) {
    getChildren().clear();
    section("skills.preconditions", skill.preconditions().stream().map(lines::bullet).toList());
    steps(skill);
    section("skills.postconditions", skill.postconditions().stream().map(lines::bullet).toList());
    section("skills.parameters", skill.parameters().stream().map(lines::parameter).toList());
    section("skills.parts", tree.parts().stream().map(part -> part(part, 0)).toList());
    if (!skill.tags().isEmpty()) {
      var tags = new FlowPane();
      tags.getStyleClass().add("skill-tags");
      skill.tags().forEach(tag -> tags.getChildren().add(SkillLines.words(tag, "chip")));
      section("skills.tags", List.of(tags));
    }
  }

  private void steps(Skill skill) {
    var most = skill.steps().stream().mapToInt(Skill.Step::failures).max().orElse(0);
    var box = new VBox();
    box.getStyleClass().add("skill-steps");
    var phase = "";
    for (var step : skill.steps()) {
      if (!step.phase().isEmpty() && !step.phase().equals(phase)) {
        phase = step.phase();
        var heading = texts.format("skills.phase", phase);
        box.getChildren().add(SkillLines.words(heading, "mono", "muted"));
      }
      box.getChildren().add(lines.step(step, most));
    }
    section("skills.steps", List.of(box));
  }

  /// A skill it is made of, with those that one is made of below it.
  private Node part(CompositionTree part, int depth) {
    var link = new Hyperlink(part.name());
    link.setOnAction(_ -> openSkill.accept(part.name()));
    var line = new HBox(link);
    line.getStyleClass().add("skill-line");
    line.setPadding(new Insets(0, 0, 0, depth * 20.0));
    var skill = part.skill();
    if (skill == null) {
      line.getChildren().add(SkillLines.words(texts.get("skills.part.missing"), "muted", "small"));
    } else {
      var said = SkillDetail.of(skill.reliability(), skill.prior(), texts);
      line.getChildren()
          .add(SkillLines.words(said.point() + "  " + said.interval(), "muted", "small"));
    }
    var box = new VBox(line);
    part.parts().forEach(inner -> box.getChildren().add(part(inner, depth + 1)));
    return box;
  }

  /// A section without anything is not shown.
  private void section(String key, List<? extends Node> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    var heading = new Label(texts.get(key));
    heading.getStyleClass().add("strong");
    var box = new VBox(heading);
    box.getStyleClass().addAll("skill-section");
    var inner = new VBox();
    inner.getStyleClass().add("skill-lines");
    inner.getChildren().setAll(nodes);
    box.getChildren().add(inner);
    getChildren().add(box);
  }
}
