package dev.praxis.cli.asking;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Times;
import dev.praxis.core.asking.Conversation;
import dev.praxis.core.asking.Conversation.Given;
import dev.praxis.core.asking.Conversation.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation as it was kept.
record Told(long conversation, @Nullable String at, String task, List<Row> turns) implements Reply {

  static Told of(Conversation kept) {
    return new Told(
        kept.id(), Times.iso(kept.at()), kept.task(), kept.turns().stream().map(Row::of).toList());
  }

  /// One question with its answer.
  ///
  /// @param answer empty where no model was asked
  /// @param run what was recorded of it; null before
  private record Row(
      int turn,
      @Nullable String at,
      String asked,
      String answer,
      String model,
      @Nullable String skill,
      List<Given> skills,
      @Nullable Long run) {

    static Row of(Turn turn) {
      return new Row(
          turn.seq(),
          Times.iso(turn.at()),
          turn.asked(),
          turn.answer(),
          turn.model(),
          turn.used().map(Given::name).orElse(null),
          turn.skills(),
          turn.run());
    }
  }

  @Override
  public String text() {
    var text = new StringBuilder();
    turns.forEach(turn -> {
      text.append("> ").append(PlainText.of(turn.asked)).append("\n\n");
      text.append(turn.answer.isEmpty() ? "(No model was asked.)" : PlainText.of(turn.answer));
      text.append("\n\n");
    });
    return text.toString();
  }
}
