package dev.praxis.desktop.rules.inspect;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.standing.RuleStanding;
import dev.praxis.core.words.Texts;
import java.time.format.DateTimeFormatter;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a rule was: why it was refused, what it was merged with, every wording and who wrote it.
public final class HistoryPane extends VBox {
  private final Texts texts;
  private final DateTimeFormatter when;
  private final BiConsumer<Rule, Rule.Version> restore;
  private final LongConsumer go;

  /// @param restore told a rule and an earlier wording to go back to
  /// @param go told the number of another rule to be shown
  public HistoryPane(
      Texts texts,
      DateTimeFormatter when,
      BiConsumer<Rule, Rule.Version> restore,
      LongConsumer go) {
    this.texts = texts;
    this.when = when;
    this.restore = restore;
    this.go = go;
    getStyleClass().add("inspector-lines");
  }

  /// Shows the history of a rule.
  ///
  /// @param model that drafted it; empty where none did
  public void show(RuleStanding standing, String model) {
    getChildren().clear();
    var rejected = standing.rejected();
    if (rejected != null) {
      say(
          rejected.reason().isEmpty()
              ? texts.format("rules.history.rejected", when.format(rejected.at()))
              : texts.format(
                  "rules.history.rejected.for", when.format(rejected.at()), rejected.reason()));
    }
    var winner = standing.mergedInto();
    if (winner != null) {
      link(texts.format("rules.history.merged.into", winner), winner);
    }
    standing.merged().forEach(id -> link(texts.format("rules.history.merged", id), id));
    var versions = standing.versions();
    for (int i = 0; i < versions.size(); i++) {
      var version = versions.get(i);
      getChildren()
          .add(
              new VersionCard(
                  version,
                  i + 1 < versions.size() ? versions.get(i + 1) : null,
                  version.version() == standing.rule().version()
                      ? null
                      : () -> restore.accept(standing.rule(), version),
                  heading(version, model),
                  texts));
    }
  }

  private String heading(Rule.Version version, String model) {
    var author =
        version.author().equals("model") && !model.isEmpty()
            ? texts.format("rules.author.model.named", model)
            : texts.get("rules.author." + version.author());
    return texts.format(
        "rules.history.version", version.version(), author, when.format(version.at()));
  }

  private void say(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll("small", "muted");
    getChildren().add(label);
  }

  private void link(String words, long rule) {
    var link = new Hyperlink(words);
    link.getStyleClass().add("effect-session");
    link.setOnAction(_ -> go.accept(rule));
    getChildren().add(link);
  }
}
