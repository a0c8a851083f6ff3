package dev.praxis.core.similarity;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// How a text is worded, without what differs each time: numbers, hashes, the folders of a path.
/// Two tellings of one mistake share most of their words.
public final class Wording {
  private static final Pattern FOLDERS = Pattern.compile("(?:[\\w.~@-]*[/\\\\])+(?=[\\w.-])");

  /// What agents' own harnesses write around every answer, whatever it says.
  private static final Pattern FRAME =
      Pattern.compile(
          "<warning>[^<…]{0,400}(?:…|</warning>)|</?[a-z_]{1,30}>|chunk id: \\w+|wall time: [\\d.]+"
              + " seconds|process exited with code \\d+|original token count: \\d+|exit ?code:?"
              + " \\d+|\\(execution failed\\)|(?:code )?output:",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HEX = Pattern.compile("\\b(?=[0-9a-f]*\\d)[0-9a-f]{6,}\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_#]+");
  private static final int MOST_CHARACTERS = 4_000;

  private Wording() {}

  /// The distinct words, and each two that stand side by side.
  public static Set<String> shingles(String text) {
    var start = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    var lower = start.toLowerCase(Locale.ROOT);
    var plain =
        NUMBER
            .matcher(HEX.matcher(FOLDERS.matcher(lower).replaceAll("")).replaceAll("#"))
            .replaceAll("#");
    var shingles = new TreeSet<String>();
    var words = WORD.matcher(plain);
    String previous = null;
    while (words.find()) {
      var word = words.group();
      shingles.add(word);
      if (previous != null) {
        shingles.add(previous + " " + word);
      }
      previous = word;
    }
    return shingles;
  }

  /// The same of what lies within the frame that a harness writes around an answer; two answers are
  /// not alike because one harness wrote them.
  static Set<String> shinglesWithin(String text) {
    var start = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    return shingles(FRAME.matcher(start).replaceAll(" "));
  }
}
