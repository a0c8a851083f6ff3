package dev.praxis.core.skills.forming.recording;

import java.util.Locale;
import java.util.regex.Pattern;

/// Words of an agent about its next act, made a short order: "Now let me reload nginx." becomes
/// `Reload nginx`. What cannot be one is empty.
public final class Words {
  private static final int LONGEST = 90;
  private static final int SHORTEST = 6;
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:THOUGHT|Thought):\\s*)?(?:(?:(?:now|next|then|first|finally|great|perfect|good|ok|okay|alright|also|and|excellent|done|so)[,.!:]?\\s+)*)(?:(?:let"
              + " me|let's|i'll|i will|i'm going to|i am going to|i need to|i should|i can now|i"
              + " now)\\s+)?(?:(?:now|also|then|first|quickly|just)\\s+)*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:](?=\\s|$)|\\R");
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}<>{}`*|\\[\\]]|https?://\\S+");
  private static final Pattern VERB =
      Pattern.compile(
          "(?i)(?:add|apply|archive|back|build|bump|change|check|clean|clone|close|commit|compile|configure|confirm|connect"
              + "|convert|copy|create|define|delete|deploy|disable|download|draft|drop|enable|ensure|export|extend|extract|fetch|fix"
              + "|format|generate|grant|implement|import|initiali[sz]e|insert|install|invalidate|issue|launch|lint|link|load|log"
              + "|make|mark|merge|migrate|mount|move|obtain|open|package|pin|point|prepare|provision|publish|pull|push|rebase|rebuild"
              + "|record|redeploy|refactor|register|release|reload|remove|rename|renew|replace|request|reset|resolve|restart|restore"
              + "|revert|roll|rotate|run|save|scale|schedule|seed|send|set|ship|sign|start|stop|store|switch|sync|tag|test|trigger"
              + "|turn|undo|uninstall|update|upgrade|upload|use|validate|verify|wait|wire|write)\\b.*");

  private Words() {}

  /// Of what an agent said before it acted: its last sentence that is an order to itself.
  static String order(String said) {
    var tail = said.length() <= 2_000 ? said : said.substring(said.length() - 2_000);
    var sentences = SENTENCE_END.split(tail.strip(), -1);
    for (int i = sentences.length - 1; i >= 0; i--) {
      var order = plain(OPENING.matcher(sentences[i].strip()).replaceFirst(""));
      if (VERB.matcher(order).matches() && fits(order)) {
        return capital(order);
      }
    }
    return "";
  }

  /// Of a title that an agent gave its call.
  static String title(String given) {
    var line = plain(given);
    return fits(line) ? capital(line) : "";
  }

  /// On one line, without anything that could be markup, a role or an address.
  public static String plain(String text) {
    return UNSAFE.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  private static boolean fits(String words) {
    return words.length() >= SHORTEST && words.length() <= LONGEST && words.indexOf(' ') > 0;
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
