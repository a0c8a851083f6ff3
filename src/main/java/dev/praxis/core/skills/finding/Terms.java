package dev.praxis.core.skills.finding;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/// The words of a text as they are compared: small, without endings, without those that stand in
/// every text. Not thread-safe.
///
/// Stemmer: M. F. Porter, Snowball (English), as kept by Apache OpenNLP.
final class Terms {
  private static final int MOST_CHARACTERS = 20_000;

  /// Words whose stems are kept, for texts of one kind share most of theirs.
  private static final int MOST_STEMS = 50_000;

  /// Addresses, hosts and paths are what a task is done to, not what it is.
  private static final Pattern PLACE =
      Pattern.compile(
          "\\w+://\\S+|\\S+@\\S+\\.\\w+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|net|org|io|dev|example|local|internal|de|eu)\\b"
              + "|(?:~|\\.{1,2})?(?:/[\\w.{}-]+){2,}/?",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> EMPTY =
      Set.copyOf(
          List.of(
              ("a an and any are as at be been but by can could did do does doing done for from get"
                      + " gets give go had has have help how i if in into is it its just let like make"
                      + " me might must my need needs new no not now of off on once one only or other"
                      + " our out over own please s same should so some such t than that the their"
                      + " them then there these they this those through to too under until up us use"
                      + " used using want was way we were what when where which while who why will"
                      + " with without would you your thing things something someone everything way"
                      + " hey hi hello thanks d ll re ve m am all each every via per vs etc e g also"
                      + " again still already currently")
                  .split(" ")));

  /// Short names that people write for longer ones.
  private static final Map<String, String> LONG =
      Map.ofEntries(
          Map.entry("k8s", "kubernetes"),
          Map.entry("kubectl", "kubernetes"),
          Map.entry("pg", "postgresql"),
          Map.entry("postgres", "postgresql"),
          Map.entry("psql", "postgresql"),
          Map.entry("db", "database"),
          Map.entry("dbs", "database"),
          Map.entry("env", "environment"),
          Map.entry("envs", "environment"),
          Map.entry("config", "configuration"),
          Map.entry("configs", "configuration"),
          Map.entry("configure", "configuration"),
          Map.entry("repo", "repository"),
          Map.entry("repos", "repository"),
          Map.entry("deps", "dependency"),
          Map.entry("dep", "dependency"),
          Map.entry("auth", "authentication"),
          Map.entry("login", "authentication"),
          Map.entry("js", "javascript"),
          Map.entry("ts", "typescript"),
          Map.entry("py", "python"),
          Map.entry("tls", "ssl"),
          Map.entry("https", "ssl"),
          Map.entry("cert", "certificate"),
          Map.entry("certs", "certificate"),
          Map.entry("infra", "infrastructure"),
          Map.entry("prod", "production"),
          Map.entry("perf", "performance"),
          Map.entry("docs", "documentation"),
          Map.entry("doc", "documentation"),
          Map.entry("pr", "pull"),
          Map.entry("gh", "github"),
          Map.entry("vm", "machine"));

  private final SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
  private final Map<String, String> stems = new HashMap<>();

  /// Each once, in the order in which they first stand.
  Set<String> of(String text) {
    var terms = new LinkedHashSet<String>();
    var start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    var plain = Normalizer.normalize(start, Normalizer.Form.NFKC);
    int i = 0;
    while (i < plain.length()) {
      int first = plain.codePointAt(i);
      int end = i + Character.charCount(first);
      if (Character.isLetter(first)) {
        end = endOfWord(plain, end, first);
        add(terms, plain.substring(i, end).toLowerCase(Locale.ROOT));
      }
      i = end;
    }
    return terms;
  }

  /// Letters, digits, + and #; `camelCase` is two words.
  private static int endOfWord(String text, int from, int first) {
    int end = from;
    int before = first;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      boolean joint = Character.isUpperCase(next) && Character.isLowerCase(before);
      if (joint || !isInWord(next)) {
        break;
      }
      before = next;
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean isInWord(int character) {
    return Character.isLetterOrDigit(character)
        || character == '+'
        || character == '#'
        || Character.getType(character) == Character.LETTER_NUMBER
        || Character.getType(character) == Character.OTHER_NUMBER;
  }

  private void add(Set<String> terms, String word) {
    if (!EMPTY.contains(word)) {
      terms.add(stem(LONG.getOrDefault(word, word)));
    }
  }

  private String stem(String word) {
    var known = stems.get(word);
    if (known != null) {
      return known;
    }
    var stem = stemmer.stem(word).toString();
    if (stems.size() < MOST_STEMS) {
      stems.put(word, stem);
    }
    return stem;
  }

  /// The same of a task, without the places it names.
  Set<String> ofTask(String task) {
    var start = task.substring(0, Math.min(task.length(), MOST_CHARACTERS));
    return of(withoutPlaces(start));
  }

  /// A task without addresses, hosts and paths.
  static String withoutPlaces(String task) {
    return PLACE.matcher(task).replaceAll(" ");
  }
}
