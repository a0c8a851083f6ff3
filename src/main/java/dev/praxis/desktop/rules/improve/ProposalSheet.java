package dev.praxis.desktop.rules.improve;

import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The edits that were proposed, each with its reason and evidence, to be taken one by one.
final class ProposalSheet extends VBox {
  private final List<EditCard> cards;
  private final Button take = new Button();
  private final Texts texts;
  private final boolean ofFile;

  /// @param open told the key of a session that is evidence
  /// @param accept told the numbers of the edits to take
  /// @param reject puts the proposal away
  ProposalSheet(
      Answer.Proposed proposed,
      Texts texts,
      Consumer<String> open,
      Consumer<List<Integer>> accept,
      Runnable reject) {
    this.texts = texts;
    ofFile = proposed.lines().stream().anyMatch(line -> line.outcome().isPresent());
    setId("proposalSheet");
    getStyleClass().add("rules-sheet");
    cards = proposed.lines().stream().map(line -> new EditCard(line, texts, open)).toList();
    cards.forEach(card -> card.takenProperty().subscribe(_ -> count()));
    var all = new VBox();
    all.getStyleClass().add("improve-edits");
    all.getChildren().addAll(cards);
    var scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(380);
    getChildren().addAll(small(proposed.proposal().why()), scroll);
    proposed.notes().forEach(note -> getChildren().add(small(note)));
    var away = new Button(texts.get("improve.reject"));
    away.setId("rejectProposal");
    away.setOnAction(_ -> reject.run());
    take.setId("acceptProposal");
    take.getStyleClass().add("accent");
    take.setDefaultButton(true);
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.setOnAction(_ -> accept.accept(taken()));
    var foot = new HBox(away, take);
    foot.getStyleClass().add("sheet-foot");
    getChildren().add(foot);
    count();
  }

  private List<Integer> taken() {
    return cards.stream().filter(card -> card.takenProperty().get()).map(EditCard::number).toList();
  }

  private void count() {
    int many = taken().size();
    take.setDisable(many == 0);
    take.setText(texts.format(ofFile ? "improve.accept.file" : "improve.accept.prompt", many));
  }

  private static Label small(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }
}
