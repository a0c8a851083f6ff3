package dev.praxis.core.secrets;

import static dev.praxis.core.secrets.ScannedText.BASE64;
import static dev.praxis.core.secrets.ScannedText.DIGIT;
import static dev.praxis.core.secrets.ScannedText.LETTER_OR_DIGIT;
import static dev.praxis.core.secrets.ScannedText.LOWER;
import static dev.praxis.core.secrets.ScannedText.UPPER;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keys of no known shape: long runs of upper case, lower case and digits that change from one to
/// the other as only chance does. Hashes in hex, UUIDs and identifiers lack one of these; ids,
/// checksums, signatures and paths are told by what stands around them.
final class RandomText {
  static final int SHORTEST = 32;
  private static final int LONGEST = 200;
  private static final int WRAPPED = 60; // base64 in lines is a file, not a key
  private static final double CHANGES = 0.40; // chance: 0.62; identifiers: below 0.3
  private static final int LOOKED_BACK = 300;

  /// Beginnings of what agents, models and servers call things by.
  private static final List<String> IDS =
      List.of(
          "sha1-",
          "sha256-",
          "sha384-",
          "sha512-",
          "AAAA",
          "eyJ",
          "MII",
          "toolu_",
          "srvtoolu_",
          "msg_",
          "req_",
          "call_",
          "chatcmpl-",
          "resp_",
          "run_",
          "file-");

  /// Names of things that look random and are none of our business.
  private static final List<String> HARMLESS =
      List.of(
          "id",
          "ids",
          "hash",
          "integrity",
          "signature",
          "checksum",
          "digest",
          "sha",
          "sha256",
          "sha512",
          "etag",
          "cursor",
          "fingerprint",
          "data",
          "content",
          "nonce",
          "uuid",
          "blurhash",
          "code_challenge",
          "version",
          "buildid",
          "image",
          "revision",
          "commit",
          "h1");

  private RandomText() {}

  /// What stands from `from` to `to`, a whole run of base64 characters, where it is a key.
  static @Nullable Secret in(ScannedText text, int from, int to) {
    int start = from;
    while (start < to && !text.is(start, LETTER_OR_DIGIT)) {
      start++;
    }
    int length = to - start;
    boolean isCut = text.cut && to == text.end;
    if (length < (isCut ? SHORTEST / 2 : SHORTEST) || length > LONGEST) {
      return null;
    }
    if (!isMixed(text, start, to) || bits(text, start, to) < leastBits(length)) {
      return null;
    }
    boolean harmless =
        isId(text, start, to)
            || isPath(text, from, to)
            || isNamedHarmless(text, start)
            || isInAddress(text, start)
            || isLineOfFile(text, start, to);
    return harmless ? null : new Secret(SecretKind.RANDOM, start, withPadding(text, to));
  }

  /// Whether the classes of characters change as by chance, and all three are there.
  static boolean isMixed(ScannedText text, int from, int to) {
    int lower = 0;
    int upper = 0;
    int digits = 0;
    int changes = 0;
    int before = 0;
    for (int i = from; i < to; i++) {
      int now =
          text.is(i, LOWER) ? LOWER : text.is(i, UPPER) ? UPPER : text.is(i, DIGIT) ? DIGIT : 0;
      lower += now == LOWER ? 1 : 0;
      upper += now == UPPER ? 1 : 0;
      digits += now == DIGIT ? 1 : 0;
      changes += now != before && now != 0 && before != 0 ? 1 : 0;
      before = now == 0 ? before : now;
    }
    return digits >= 2 && upper >= 3 && lower >= 3 && changes >= CHANGES * (to - from);
  }

  /// Shannon entropy of the characters, in bits each.
  private static double bits(ScannedText text, int from, int to) {
    var counts = new int[128];
    for (int i = from; i < to; i++) {
      counts[text.at(i)]++;
    }
    double bits = 0;
    int length = to - from;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / length;
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }

  /// A random key of base64 is two tenths above this nearly always.
  private static double leastBits(int length) {
    return length < SHORTEST ? 3.3 : length < 40 ? 4.0 : length < 64 ? 4.2 : 4.5;
  }

  /// A short lower-case word and a sign begin an id, unless the word speaks of keys.
  private static boolean isId(ScannedText text, int start, int to) {
    for (var id : IDS) {
      if (text.startsWith(id, start)) {
        return true;
      }
    }
    int word = text.runEnd(start, LOWER, to - start);
    char next = text.at(word);
    if (word - start < 2 || word - start > 12 || (next != '_' && next != '-')) {
      return false;
    }
    var prefix = text.part(start, word);
    return List.of("key", "tok", "secret", "pat", "sk", "priv", "auth", "api").stream()
        .noneMatch(prefix::contains);
  }

  /// A path has words between its slashes; a file an ending.
  private static boolean isPath(ScannedText text, int from, int to) {
    if (text.at(from) == '/' || text.at(from - 1) == '.' || text.at(from - 1) == '~') {
      return true;
    }
    if (text.at(to) == '.' && text.is(to + 1, LOWER)) {
      return true;
    }
    int part = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.at(i) == '/') {
        boolean isWord = i - part >= 4 && text.runEnd(part, LOWER, i - part) == i;
        if (isWord && i - part < to - from) {
          return true;
        }
        part = i + 1;
      }
    }
    return false;
  }

  private static boolean isNamedHarmless(ScannedText text, int start) {
    int sign = start;
    while (sign > start - 6 && " \t\"'\\".indexOf(text.at(sign - 1)) >= 0 && sign > 0) {
      sign--;
    }
    sign -= text.startsWith("W/", sign - 2) ? 3 : 0; // a weak etag
    char c = text.at(sign - 1);
    if (c == ',' && text.startsWith("base64,", sign - 7)) {
      return true;
    }
    if (c != ':' && c != '=') {
      return false;
    }
    int nameEnd = SecretNames.end(text, sign - 1);
    int name = SecretNames.start(text, nameEnd);
    var words = text.part(name, nameEnd).toLowerCase(java.util.Locale.ROOT);
    return HARMLESS.stream().anyMatch(words::endsWith);
  }

  private static boolean isInAddress(ScannedText text, int start) {
    int least = Math.max(0, start - LOOKED_BACK);
    for (int i = start - 1; i > least && text.at(i) > ' ' && text.at(i) != '"'; i--) {
      if (text.at(i) == '/' && text.at(i - 1) == '/' && text.at(i - 2) == ':') {
        return true;
      }
    }
    return false;
  }

  /// Base64 of a file comes in lines of one length.
  private static boolean isLineOfFile(ScannedText text, int start, int to) {
    if (to - start < WRAPPED) {
      return false;
    }
    int next = to;
    while (next < to + 4 && "\r\n\\".indexOf(text.at(next)) >= 0) {
      next += text.at(next) == '\\' ? 2 : 1;
    }
    boolean follows = next > to && text.runEnd(next, BASE64, SHORTEST) - next >= 4;
    int last = start - 1;
    while (last > start - 4 && "\r\n".indexOf(text.at(last)) >= 0) {
      last--;
    }
    boolean leads = last < start - 1 && text.is(last, BASE64) && text.is(last - 20, BASE64);
    return follows || leads;
  }

  private static int withPadding(ScannedText text, int to) {
    int end = to;
    while (end < to + 2 && text.at(end) == '=') {
      end++;
    }
    return end;
  }
}
