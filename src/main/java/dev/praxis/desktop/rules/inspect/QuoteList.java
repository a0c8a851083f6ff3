package dev.praxis.desktop.rules.inspect;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Every quote in a line of its own, by project; a click shows it whole.
public final class QuoteList extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final int MOST = 12;

  private final Texts texts;
  private final IntConsumer choose;

  /// @param choose told the place of a quote in the list
  public QuoteList(Texts texts, IntConsumer choose) {
    this.texts = texts;
    this.choose = choose;
    getStyleClass().add("quote-list");
  }

  /// Lists these quotes; nothing where there is but one.
  ///
  /// @param evidence in the order of its projects
  public void show(List<Evidence> evidence, int current) {
    getChildren().clear();
    var byProject = new LinkedHashMap<String, List<Integer>>();
    IntStream.range(0, evidence.size())
        .forEach(i ->
            byProject.computeIfAbsent(evidence.get(i).project(), _ -> new ArrayList<>()).add(i));
    if (evidence.size() < 2) {
      return;
    }
    int left = MOST;
    for (var project : byProject.entrySet()) {
      var heading =
          new Label(
              texts.format(
                  "rules.quotes.of",
                  project.getKey().isEmpty() ? texts.get("rules.no.project") : project.getKey(),
                  project.getValue().size()));
      heading.getStyleClass().addAll("muted", "small");
      getChildren().add(heading);
      for (int i : project.getValue().subList(0, Math.min(left, project.getValue().size()))) {
        getChildren().add(line(evidence.get(i), i, i == current));
        left--;
      }
    }
    if (evidence.size() > MOST) {
      var more = new Label(texts.format("rules.quotes.more", evidence.size() - MOST));
      more.getStyleClass().addAll("muted", "small");
      more.setWrapText(true);
      getChildren().add(more);
    }
  }

  private Node line(Evidence evidence, int place, boolean current) {
    var line = new Button(evidence.signal().quote().strip().replaceAll("\\s+", " "));
    line.setMnemonicParsing(false);
    line.getStyleClass().addAll("quiet", "quote-line");
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinWidth(0);
    line.setFocusTraversable(false);
    line.pseudoClassStateChanged(CURRENT, current);
    line.setOnAction(_ -> choose.accept(place));
    return line;
  }
}
