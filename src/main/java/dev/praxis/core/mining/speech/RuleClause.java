package dev.praxis.core.mining.speech;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The part of a correction that can become a rule: "no, use pnpm here, not npm" says `use pnpm
/// here, not npm`.
///
/// @param text the clause as written, without what leads up to it
/// @param object what it is about: the words left when verbs of command, scope and negation are
///   gone
/// @param polarity whether it demands or forbids
/// @param scope the words that say how far it reaches: `always`, `in this repo`; empty where none
///   do
public record RuleClause(String text, String object, Polarity polarity, String scope) {

  /// What a rule wants.
  public enum Polarity {
    DO,
    DO_NOT
  }

  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(?:(?:no|nope|nein|non|нет|ok|okay|yes|but|and|so|also|please|pls|hm+|again|stop|wait|btw|well"
              + "|bitte|aber|mais|pero|но)[,.:!]*\\s+)+");
  private static final Pattern CLAUSE_END =
      Pattern.compile("(?<=[.!?])\\s+|;\\s+|,\\s+(?=because|since|weil|denn)");
  private static final Pattern FORBIDS =
      Pattern.compile(
          "(?iu)^(?:no|keine?n?|pas de|sin|без)\\b|\\b(?:don'?t|do not|never|must"
              + " not|mustn'?t|should not|shouldn'?t|can'?t|cannot|stop|avoid|off"
              + " limits|forbidden|nie|niemals|jamais|nunca|никогда)\\b|\\bne .{1,40} pas\\b|(?<!,"
              + " )\\bnicht\\b(?!.*sondern)|^не\\b|^no [a-z]+(?:as|es)\\b");
  private static final Pattern SCOPE =
      Pattern.compile(
          "(?iu)\\b(?:always|never|from now on|going forward|next time|every(?: single)? \\w+|each"
              + " \\w+|whenever|in this (?:repo|repository|project|codebase)|here|in \\S+/|before"
              + " (?:you )?\\w+(?: \\w+)?|after (?:each|every) \\w+|unless .+|without"
              + " asking|immer|niemals|ab jetzt|bei uns|bevor"
              + " .+|toujours|jamais|ici|désormais|siempre|nunca|aquí|всегда|никогда|у нас)\\b");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?iu)\\b(?:please|don'?t|do|not|never|always|must|should|we|you|i|use|using|put|keep|run|add|make|write|stop|avoid"
              + "|it|that|this|the|a|an|to|is|are|no|only|just|bitte|wir|nutzen|on|utilise|usamos)\\b");
  private static final int LONGEST = 200;

  /// The clause of a correction that says what to do or leave; none where no sentence says so.
  ///
  /// @param corrections of one message, as the reader weighed them
  public static Optional<RuleClause> of(List<Correction> corrections) {
    return corrections.stream()
        .filter(RuleClause::demands)
        .max((a, b) -> Double.compare(a.rule(), b.rule()))
        .map(correction -> of(correction.sentence().text()));
  }

  /// Reads one sentence as a rule.
  static RuleClause of(String sentence) {
    var words = LEAD.matcher(sentence.strip()).replaceFirst("");
    var text = CLAUSE_END.split(words, 2)[0].strip();
    var clause = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    var scope = SCOPE.matcher(clause);
    boolean reaches = scope.find();
    return new RuleClause(
        clause,
        object(clause),
        FORBIDS.matcher(clause).find() ? Polarity.DO_NOT : Polarity.DO,
        reaches ? scope.group().toLowerCase(Locale.ROOT) : "");
  }

  private static boolean demands(Correction correction) {
    return correction.has(Cue.PROHIBITION)
        || correction.has(Cue.RULE)
        || correction.has(Cue.STANDING)
        || correction.has(Cue.REPLACEMENT)
        || correction.has(Cue.OBLIGATION)
        || correction.has(Cue.EXISTING)
        || correction.has(Cue.DIRECTIVE);
  }

  private static String object(String clause) {
    var bare = SCOPE.matcher(clause.split(",", 2)[0]).replaceAll(" ");
    return Arrays.stream(COMMAND.matcher(bare).replaceAll(" ").split("[\\s.!?:]+(?=\\s|$)|\\s+"))
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(" "));
  }
}
