package dev.praxis.desktop.tags.card;

import dev.praxis.core.mining.queue.MatchedWords.Range;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;

/// A quote in pieces, so that the words for which it is evidence stand out.
public final class QuoteText {
  private QuoteText() {}

  /// The pieces of a quote, in marks, each ready to be shown.
  ///
  /// @param end of what is shown of it
  public static List<Text> pieces(String quote, List<Range> matched, int end) {
    var pieces = new ArrayList<Text>();
    pieces.add(plain("\u201c"));
    int at = 0;
    for (var range : matched) {
      int to = Math.min(range.to(), end);
      if (range.from() >= at && to > range.from()) {
        pieces.add(plain(quote.substring(at, range.from())));
        pieces.add(styled(quote.substring(range.from(), to), "tags-matched"));
        at = to;
      }
    }
    pieces.add(plain(quote.substring(at, end)));
    pieces.add(plain(end < quote.stripTrailing().length() ? " \u2026\u201d" : "\u201d"));
    pieces.removeIf(piece -> piece.getText().isEmpty());
    return pieces;
  }

  private static Text plain(String words) {
    return styled(words, "tags-words");
  }

  private static Text styled(String words, String style) {
    var text = new Text(words);
    text.getStyleClass().add(style);
    return text;
  }
}
