package dev.praxis.core.instructions.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells a sentence that says what to do from one that says how things are: by the verb it begins
/// with, or by a word that obliges.
final class Imperatives {
  private static final Pattern OBLIGES =
      Pattern.compile(
          "(?iu)(?<![\\p{L}-])(?:must(?! have)|mustn['’]t|never|do"
              + " not|don['’]t|shall|should|shouldn['’]t|cannot be|may not|is required|are"
              + " required|is mandatory|is forbidden|not allowed|make sure|be"
              + " sure|ensure|avoid|prefer"
              + "|muss|müssen|niemals|nicht|darf|immer|sollte|nunca|siempre|debe|deben|toujours|jamais"
              + "|doit|doivent|sempre|deve|devono|всегда|никогда|нельзя|必须|不要|禁止|必ず|しないで)(?!\\p{L})");
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)^(?:when|if|before|after|once|while|whenever|unless|until|for|in|on|during|to|as|by"
              + " default)\\b[^,:]{1,160}[,:]\\s+");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:please|always|only|also|then|first|finally|instead|just|note:|important:)[,:]?\\s+");
  private static final Pattern LABEL = Pattern.compile("^[^.:!?`]{1,60}(?::| [-–—])\\s+(?=\\p{L})");
  private static final Pattern WORD = Pattern.compile("^(\\p{L}+(?:-\\p{L}+)?)(?=\\s|:|$)");

  private static final Set<String> VERBS =
      Arrays.stream(
              """
              accept add adhere adjust align allow annotate answer append apply archive ask assert assign assume attach
              avoid await back base batch begin bind branch break bring build bump cache call cancel capture catch change
              check choose cite clarify clean clear clone close coerce collect combine comment commit compare compile
              complete compose compute configure confirm connect consider consult convert copy correct cover create debug
              declare decouple default defer define delegate delete deploy derive describe design detect determine diff
              disable discuss display document don download draft drop duplicate edit embed emit enable encode end enforce
              ensure escape establish estimate evaluate examine execute exit expand explain explore export expose extend
              extract fail fall fetch file fill filter find finish fix flag focus follow force fork format generate get
              give go group guard handle hide honor ignore implement import include increase index inform inherit
              initialize inject insert inspect install instrument integrate introduce investigate invoke isolate iterate
              join keep label launch lean learn leave let limit link lint list load localize lock log look maintain make
              manage map mark mask match measure merge migrate minimize mirror mock model modify monitor mount move name
              navigate never normalize note notify obey observe obtain omit open optimize order organize output override
              parse pass paste perform persist pick pin place plan point populate post prefer prefix prepare preserve
              prevent prioritize probe produce profile propagate propose protect provide prune publish pull push put query
              quote raise re-run read rebase rebuild record reduce refactor refer reference refresh refuse register reject
              release rely remember remove rename render repeat replace reply report reproduce request require rerun
              reserve reset resolve respect respond restart restore restrict retry return reuse revert review rewrite
              rollback rotate round run sanitize save scan schedule scope search see select send separate serialize serve
              set share ship show sign simplify skip sort specify split stage start state stay step stick stop store
              stream strip structure style submit suggest summarize support surface suppress switch sync tag take target
              tell terminate test think throw tidy toggle trace track transform translate treat trigger trim try tune turn
              type understand undo unify update upgrade upload use validate verify version visit wait walk warn watch work
              wrap write
              """
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private Imperatives() {}

  static boolean says(String sentence) {
    return OBLIGES.matcher(withoutCode(sentence)).find()
        || beginsWithVerb(sentence)
        || beginsWithVerb(LABEL.matcher(sentence).replaceFirst(""));
  }

  private static boolean beginsWithVerb(String sentence) {
    var said = LEAD.matcher(sentence).replaceFirst("");
    said = CONDITION.matcher(said).replaceFirst("");
    said = LEAD.matcher(said).replaceFirst("");
    var word = WORD.matcher(said);
    return word.find()
        && VERBS.contains(word.group(1).toLowerCase(Locale.ROOT))
        && !isLabel(said, word.end());
  }

  /// `Build: make` names a thing and says nothing of an act.
  private static boolean isLabel(String said, int end) {
    return end >= said.length() || said.charAt(end) == ':';
  }

  /// What a command is called obliges nobody.
  private static String withoutCode(String sentence) {
    return sentence.replaceAll("`[^`]*`", "`");
  }
}
