package dev.praxis.bench;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/// Text that repeats itself about as much as people, programs and their outputs do: words by Zipf's
/// law, in lines of prose, code and listings.
final class Words {
  private static final int VOCABULARY = 30_000;
  private static final int PHRASES = 6_000;
  private static final String[] SYLLABLES = {
    "re", "ma", "to", "pi", "con", "ser", "val", "ex", "in", "dex", "lo", "ad", "ter", "qu", "er",
    "y", "st", "ring", "un", "it", "par", "se", "da", "ta", "ba", "che", "ro", "ll", "mer", "ge",
    "ö", "é", "ship", "line", "key", "map", "get", "set", "is", "on"
  };
  private static final String[] CODE = {"return ", "if (", "public ", "= new ", "const ", "this."};

  private final String[] words = new String[VOCABULARY];
  private final String[] phrases = new String[PHRASES];
  private final Random random;

  Words(Random random) {
    this.random = random;
    for (int i = 0; i < VOCABULARY; i++) {
      var word = new StringBuilder();
      int syllables = i < 200 ? 1 + random.nextInt(2) : 2 + random.nextInt(3);
      for (int s = 0; s < syllables; s++) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      words[i] = word.toString();
    }
    for (int i = 0; i < PHRASES; i++) {
      var phrase = new StringBuilder(word());
      for (int more = 2 + random.nextInt(6); more > 0; more--) {
        phrase.append(' ').append(word());
      }
      phrases[i] = phrase.toString();
    }
  }

  /// A word; the first of the vocabulary come most often.
  String word() {
    return words[(int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * 10.31) - 1)];
  }

  /// What people and programs say again and again.
  private String phrase() {
    return phrases[(int) (PHRASES * Math.pow(random.nextDouble(), 3))];
  }

  String hex(int digits) {
    var hex = new StringBuilder(digits);
    while (hex.length() < digits) {
      hex.append(Integer.toHexString(random.nextInt(16)));
    }
    return hex.toString();
  }

  String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /// As a signature looks: nothing in it repeats.
  String base64(double length) {
    var bytes = new byte[(int) (length * 3 / 4)];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// The word of a rank, 0 being the most frequent.
  String ofRank(int rank) {
    return words[rank];
  }

  /// About this many characters.
  String text(double length) {
    var text = new StringBuilder((int) Math.max(16, length + 80));
    while (text.length() < length) {
      line(text);
      text.append('\n');
    }
    text.setLength((int) Math.max(0, length));
    return text.toString();
  }

  private void line(StringBuilder text) {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5, 6 -> prose(text);
      case 7, 8, 9, 10, 11, 12, 13 -> code(text);
      case 14, 15 ->
          text.append("src/")
              .append(word())
              .append('/')
              .append(word())
              .append(".java:")
              .append(random.nextInt(900))
              .append(": ")
              .append(word())
              .append(' ')
              .append(word());
      case 16 ->
          text.append("\u001b[32m✓\u001b[0m ")
              .append(word())
              .append(" (")
              .append(random.nextInt(400))
              .append(" ms)");
      case 17 ->
          text.append("+  ")
              .append(word())
              .append('_')
              .append(word())
              .append(" 0x")
              .append(Integer.toHexString(random.nextInt()));
      default -> text.append("    }");
    }
  }

  private void prose(StringBuilder text) {
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text.append(phrase()).append(' ').append(word()).append(i == 1 ? '.' : ' ');
    }
  }

  private void code(StringBuilder text) {
    text.repeat(' ', 2 * (1 + random.nextInt(4))).append(CODE[random.nextInt(CODE.length)]);
    text.append(phrase().replace(' ', '.')).append("(\"").append(word()).append("\");");
  }
}
