package dev.praxis.desktop.tags.defining;

import dev.praxis.core.mining.defining.Trial;
import dev.praxis.core.mining.defining.Trial.Fit;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.tags.defining.DefineViewModel.Way;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// What the sheet says of what a definition would find.
record TrialWords(Texts texts) {

  String verdict(Way way, @Nullable Trial trial, Activity trying) {
    if (trying.isRunning()) {
      return texts.format("tags.define.looking", trying.getDone(), trying.getTotal());
    }
    if (trial == null) {
      return texts.get("tags.define.nothing.asked");
    }
    if (way == Way.EXAMPLES) {
      return texts.format("tags.define.would.propose", trial.pieces(), trial.total());
    }
    return trial.pieces() == 0
        ? texts.format("tags.define.would.miss", trial.total())
        : texts.format(
            "tags.define.would.find", trial.sessions(), trial.lineages(), trial.pieces());
  }

  Stream<Node> fits(Trial trial) {
    return trial.best().stream().map(this::line);
  }

  private Node line(Fit fit) {
    var quote = new Label(texts.format("tags.quote", fit.quote().replaceAll("\\s+", " ")));
    quote.setMinWidth(0);
    quote.setMaxWidth(Double.MAX_VALUE);
    quote.setTooltip(new Tooltip(fit.quote()));
    HBox.setHgrow(quote, Priority.ALWAYS);
    var where =
        new Label(
            fit.project().isEmpty()
                ? fit.sessionTitle()
                : fit.project() + " · " + fit.sessionTitle());
    where.getStyleClass().addAll("muted", "small", "tags-fit-place");
    where.setTooltip(new Tooltip(where.getText()));
    var line = new HBox(quote, where);
    line.getStyleClass().add("tags-fit");
    return line;
  }
}
