package dev.praxis.core.model.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Words of transcripts as data: numbered from 1, each a JSON string on a line of its own, between
/// two lines with a mark that nobody who wrote them can have known. Nothing in a quote can end it,
/// look like a turn of the conversation, or hide.
public record QuotedEvidence(List<String> quotes, String mark) {
  private static final int MARK_BYTES = 8;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]");
  private static final JsonMapper JSON = new JsonMapper();

  public QuotedEvidence {
    quotes = List.copyOf(quotes);
  }

  /// Quotes behind a new mark.
  ///
  /// @param random that cannot be guessed
  /// @param longest characters of a quote; more are left out with a sign
  public static QuotedEvidence of(List<String> quotes, RandomGenerator random, int longest) {
    var bytes = new byte[MARK_BYTES];
    random.nextBytes(bytes);
    return new QuotedEvidence(
        quotes.stream().map(quote -> shortened(quote, longest)).toList(),
        "evidence-" + HexFormat.of().formatHex(bytes));
  }

  /// As it stands in a request.
  public String inFence() {
    var lines = new StringBuilder("<" + mark + ">\n");
    for (int i = 0; i < quotes.size(); i++) {
      lines.append(i + 1).append(": ").append(json(quotes.get(i))).append('\n');
    }
    return lines.append("</").append(mark).append(">\n").toString();
  }

  /// Whether there is a quote with this number.
  public boolean has(int number) {
    return number >= 1 && number <= quotes.size();
  }

  private static String shortened(String quote, int longest) {
    if (quote.length() <= longest) {
      return quote;
    }
    int end = Character.isHighSurrogate(quote.charAt(longest - 1)) ? longest - 1 : longest;
    return quote.substring(0, end) + "…";
  }

  private static String json(String quote) {
    try {
      return UNSEEN.matcher(JSON.writeValueAsString(quote)).replaceAll("");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every text is a JSON string", e);
    }
  }
}
