package dev.praxis.desktop.skills.detail;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.written.SkillDiff;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.rules.diff.DiffRow.Mark;
import dev.praxis.desktop.rules.diff.LineWords;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What one wording of a skill changes in another: changed lines with their changed words marked,
/// and one line around each. Told by a sign as well as by colour.
public final class DiffLines extends VBox {
  private static final int CONTEXT = 1;

  public DiffLines(SkillText before, SkillText after, Texts texts) {
    getStyleClass().add("skill-diff");
    var rows = SkillDiff.between(before, after).rows();
    boolean folded = false;
    for (int i = 0; i < rows.size(); i++) {
      if (near(rows, i)) {
        add(rows.get(i));
        folded = false;
      } else if (!folded) {
        getChildren().add(SkillLines.words("⋯", "muted", "skill-diff-fold"));
        folded = true;
      }
    }
    if (rows.stream().noneMatch(TextDiff.Row::changed)) {
      var same = new Label(texts.get("skills.diff.same"));
      same.getStyleClass().add("muted");
      getChildren().setAll(same);
    }
  }

  private static boolean near(List<TextDiff.Row> rows, int at) {
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(rows.size(), at + CONTEXT + 1);
    return rows.subList(from, to).stream().anyMatch(TextDiff.Row::changed);
  }

  private void add(TextDiff.Row row) {
    if (row.before() != null && row.changed()) {
      getChildren().add(line(row.before(), Mark.REMOVED, "−"));
    }
    if (row.after() != null) {
      getChildren()
          .add(
              row.changed()
                  ? line(row.after(), Mark.ADDED, "+")
                  : line(row.after(), Mark.SAME, " "));
    }
  }

  private static HBox line(TextDiff.Line line, Mark mark, String sign) {
    var flow = LineWords.of(line.parts(), mark);
    HBox.setHgrow(flow, Priority.ALWAYS);
    var gutter = SkillLines.words(sign, "diff-sign");
    gutter.setMinWidth(16);
    var box = new HBox(gutter, flow);
    box.getStyleClass().addAll("diff-line", mark.name().toLowerCase(Locale.ROOT));
    return box;
  }
}
