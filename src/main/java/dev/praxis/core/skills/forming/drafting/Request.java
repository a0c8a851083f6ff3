package dev.praxis.core.skills.forming.drafting;

import dev.praxis.core.skills.forming.recording.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a person asked for, as an order without politeness: "Hi, could you please set up the CI for
/// us? Thanks" becomes `set up the CI`.
///
/// @param order lower case at its start; empty where the words hold none
public record Request(String order) {
  private static final int LONGEST_READ = 4_000;
  private static final int LONGEST = 110;
  private static final Pattern FENCED = Pattern.compile("```[\\s\\S]*?(?:```|\\z)");
  private static final Pattern TAGGED = Pattern.compile("<(\\w[\\w-]{0,40})>[\\s\\S]*?</\\1>");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\R+|\\s+[-–—]\\s+");
  private static final Pattern POLITE =
      Pattern.compile(
          "^(?:(?:hi|hello|hey|ok|okay|so|well|now|great|perfect|thanks|thank"
              + " you|please|alright|good|then|also|next|and|nice|cool|yes|btw|just)\\b(?: there|"
              + " all| again)?[,.!:;]?\\s+)*(?:(?:(?:can|could|would|will) (?:you|we|i)|i(?: a|')?m"
              + " (?:looking|trying|hoping|working)|(?:i|we)(?:'d| would)?"
              + " (?:need|want|like|have|wish|prefer)|i(?:'ll| will) need|help me|let'?s|let us|you"
              + " should|we should|is it possible|your task is|the task is|make sure|try|time)(?:"
              + " you| us| we| me)?(?: like| need| want| love)?(?: some)?(?: help)?(?: to| on|"
              + " with)?\\s+)?(?:(?:please|also|now|just|quickly|maybe|kindly|help me(?:"
              + " to)?|to)\\s+)*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAIL =
      Pattern.compile(
          "(?:[,.!?;:]|\\s+(?:please|thanks|thank you|for me|for us|now|asap|instead|too|as"
              + " well|then|again|first))+$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THIS = Pattern.compile(" this (?=\\w+ )");
  private static final Pattern OURS = Pattern.compile(" (?:my|our|your|this) ");
  private static final Set<String> VERBS =
      Set.copyOf(
          Arrays.asList(
              ("add apply archive assign audit automate back backup benchmark bisect book build"
                      + " bump cancel change check clean clone close commit compare compile configure"
                      + " connect containerize convert copy create cut debug delete deploy design"
                      + " diagnose disable dockerize document download draft drop enable encrypt"
                      + " exchange export extend extract fetch find finish fix format generate get"
                      + " handle implement import improve index initialize inspect install integrate"
                      + " investigate join keep launch lint list load log make measure merge migrate"
                      + " mirror modify monitor move onboard open optimize order package patch plan"
                      + " port prepare profile provision prune publish pull push rebase rebuild record"
                      + " redeploy reduce refactor refund register reindex release remove rename renew"
                      + " reorganize replace report reproduce request rerun reset resolve restart"
                      + " restore return review revert rewrite roll rotate run save scale scan"
                      + " schedule scrape secure seed send set setup ship sign simplify solve sort"
                      + " speed split start stop store submit summarize switch sync tag test track"
                      + " train transfer transform translate triage trim troubleshoot tune turn undo"
                      + " uninstall unify update upgrade upload use validate verify wire write")
                  .split(" ")));

  /// The first order in a message.
  ///
  /// @param text of the message; what is quoted in it is left out
  public static Request of(String text) {
    var start = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
    var said = TAGGED.matcher(FENCED.matcher(start).replaceAll("\n")).replaceAll("\n");
    return Arrays.stream(SENTENCE.split(said))
        .map(Request::order)
        .filter(order -> !order.isEmpty())
        .findFirst()
        .map(Request::new)
        .orElseGet(() -> new Request(""));
  }

  private static String order(String sentence) {
    var plain = Words.plain(sentence);
    var bare = TRAIL.matcher(POLITE.matcher(plain).replaceFirst("")).replaceFirst("").strip();
    var words = List.of(bare.split(" "));
    var verb = words.getFirst().toLowerCase(Locale.ROOT);
    if (words.size() < 2 || bare.length() < 8 || !VERBS.contains(verb)) {
      return "";
    }
    var rest = bare.substring(words.getFirst().length());
    return verb + shortened(OURS.matcher(THIS.matcher(rest).replaceAll(" a ")).replaceAll(" the "));
  }

  private static String shortened(String rest) {
    if (rest.length() <= LONGEST) {
      return rest;
    }
    int blank = rest.lastIndexOf(' ', LONGEST);
    return TRAIL.matcher(rest.substring(0, blank > 0 ? blank : LONGEST)).replaceFirst("");
  }

  public boolean isEmpty() {
    return order.isEmpty();
  }
}
