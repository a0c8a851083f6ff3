package dev.praxis.desktop.rules.export;

import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.block.Conflict.Side;
import dev.praxis.core.instructions.block.MergedLine;
import dev.praxis.core.instructions.block.MergedLine.Origin;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import dev.praxis.desktop.rules.diff.ChangeList;
import dev.praxis.desktop.rules.diff.EvenColumns;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A block that was edited by hand: each changed line as last exported, as it stands in the file
/// and as the workspace has it, and below them the file as it will be. Where both changed a line,
/// the curator chooses.
final class MergePane extends VBox {

  /// What a choice does.
  interface Choice {
    void choose(MergedLine line, Side side);
  }

  /// A way to settle a line that both sides changed.
  ///
  /// @param key that chooses it
  record Answer(Side side, String key) {
    private static final List<Answer> ALL =
        List.of(
            new Answer(Side.FILE, "1"),
            new Answer(Side.WORKSPACE, "2"),
            new Answer(Side.BOTH, "3"));

    /// Both only where there are words on both sides, or in the file alone, which then become a
    /// rule of their own.
    static List<Answer> of(MergedLine line) {
      return ALL.stream()
          .filter(answer -> answer.side() != Side.BOTH || line.inFile() != null)
          .toList();
    }

    boolean is(Origin origin) {
      return origin.name().equals(side.name());
    }

    String words(MergedLine line) {
      return switch (side) {
        case FILE -> line.inFile() == null ? "rules.export.take.out" : "rules.export.take.file";
        case WORKSPACE -> line.here() == null ? "rules.export.leave.out" : "rules.export.take.here";
        case BOTH -> "rules.export.take.both";
      };
    }
  }

  private final Texts texts;
  private final Choice choice;
  private final Label banner;
  private final ListView<MergedLine> lines = new ListView<>();
  private final VBox result = new VBox();

  MergePane(Texts texts, SheetKeys keys, Choice choice) {
    this.texts = texts;
    this.choice = choice;
    setId("mergePane");
    getStyleClass().add("merge-pane");
    banner = Words.plain("");
    banner.getStyleClass().add("small");
    for (var answer : Answer.ALL) {
      keys.on(answer.key(), () -> answer(answer.side()));
    }
    keys.on("J", () -> step(1)).on("K", () -> step(-1));
    lines.setId("mergedLines");
    lines.getStyleClass().addAll("diff", "merged-lines");
    lines.setAccessibleText(texts.get("rules.export.merge"));
    lines.setCellFactory(_ -> new MergeCell(texts, keys, choice));
    lines.setPrefHeight(220);
    lines.setMinHeight(120);
    VBox.setVgrow(lines, Priority.ALWAYS);
    VBox.setVgrow(result, Priority.ALWAYS);
    var heads =
        new EvenColumns(
            head("rules.export.base"), head("rules.export.in.file"), head("rules.export.here"));
    heads.getStyleClass().add("merge-heads");
    heads.setMinHeight(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(banner, heads, lines, Words.strong(texts.get("rules.export.result")), result);
  }

  private Label head(String key) {
    var label = new Label(texts.get(key));
    label.getStyleClass().addAll("small", "muted", "merge-head");
    return label;
  }

  void show(ExportPreview preview) {
    var changed =
        preview.byLine().stream()
            .filter(line -> line.contested() || line.origin() != Origin.UNCHANGED)
            .filter(MergePane::says)
            .toList();
    int open = preview.conflicts().size();
    int taken = (int) changed.stream().filter(line -> !line.contested()).count();
    banner.setText(texts.format("rules.export.merge.banner", taken, open));
    banner.getStyleClass().removeAll("muted", "status-warning");
    banner.getStyleClass().add(open > 0 ? "status-warning" : "muted");
    int before = lines.getSelectionModel().getSelectedIndex();
    lines.getItems().setAll(changed);
    select(changed, before);
    var diff = new ChangeList(preview.diff(), texts);
    diff.setPrefHeight(140);
    diff.setMinHeight(80);
    VBox.setVgrow(diff, Priority.ALWAYS);
    result.getChildren().setAll(diff);
  }

  private static boolean says(MergedLine line) {
    return List.of(text(line.base()), text(line.inFile()), text(line.here())).stream()
        .anyMatch(text -> !text.isBlank());
  }

  private static String text(@Nullable String line) {
    return line == null ? "" : line;
  }

  /// The next line that waits for a choice, from where one was.
  private void select(List<MergedLine> changed, int from) {
    var open =
        IntStream.range(0, changed.size())
            .filter(i -> changed.get(i).origin() == Origin.OPEN)
            .boxed()
            .toList();
    int next =
        open.stream()
            .filter(i -> i >= from)
            .findFirst()
            .or(() -> open.stream().findFirst())
            .orElse(Math.clamp((long) from, 0, Math.max(0, changed.size() - 1)));
    if (!changed.isEmpty()) {
      lines.getSelectionModel().clearAndSelect(next);
      lines.scrollTo(Math.max(0, next - 1));
    }
  }

  private void step(int by) {
    int next = lines.getSelectionModel().getSelectedIndex() + by;
    if (next >= 0 && next < lines.getItems().size()) {
      lines.getSelectionModel().clearAndSelect(next);
      lines.scrollTo(Math.max(0, next - 1));
    }
  }

  private void answer(Side side) {
    var line = lines.getSelectionModel().getSelectedItem();
    if (line != null) {
      Answer.of(line).stream()
          .filter(answer -> line.contested() && answer.side() == side)
          .findFirst()
          .ifPresent(answer -> choice.choose(line, answer.side()));
    }
  }
}
