package dev.praxis.core.secrets;

import static dev.praxis.core.secrets.ScannedText.BEARER;
import static dev.praxis.core.secrets.ScannedText.LETTER_OR_DIGIT;
import static dev.praxis.core.secrets.ScannedText.TOKEN;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tokens that tell their issuer by how they begin. Each beginning ends with `_`, `-` or `.`, so
/// only at those characters anything is compared.
final class TokenShapes {
  private static final int LONG_RUN = 16;
  private static final int LONG_KEY = 40;
  private static final int LONGEST_KEY = 256;

  /// @param body class of the characters behind the prefix
  /// @param least how many of them a whole token has at least
  private record Shape(String prefix, SecretKind kind, int body, int least) {}

  private static final List<Shape> SHAPES = shapes();

  /// By the character before the last one of the prefix.
  private static final Shape[][] BY_CHARACTER = byCharacter();

  private TokenShapes() {}

  /// Whether any prefix ends with this character and one more.
  static boolean mayEndPrefix(char before) {
    return before < 128 && BY_CHARACTER[before].length > 0;
  }

  /// The token whose prefix ends with the character at `last`.
  static @Nullable Secret endingPrefix(ScannedText text, int last) {
    char before = text.at(last - 1);
    if (before >= 128) {
      return null;
    }
    for (var shape : BY_CHARACTER[before]) {
      int start = last + 1 - shape.prefix.length();
      if (start >= text.floor && text.startsWith(shape.prefix, start)) {
        var found = body(text, shape, start, last + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /// `AKIA…` and `ASIA…`: an `A` stands at `start`.
  static @Nullable Secret amazon(ScannedText text, int start) {
    if (!text.startsWith("AKIA", start) && !text.startsWith("ASIA", start)) {
      return null;
    }
    int end = start + 4;
    while (isUpperOrDigit(text.at(end)) && end < start + 21) {
      end++;
    }
    boolean whole = end - start == 20 && !text.is(end, LETTER_OR_DIGIT);
    boolean isCut = text.cut && end == text.end && end - start >= 8;
    boolean alone = !isUpperOrDigit(text.at(start - 1)) || text.startsWord(start);
    return alone && (whole || isCut) ? new Secret(SecretKind.AWS_ACCESS_KEY, start, end) : null;
  }

  /// `AIza…`: an `A` stands at `start`.
  static @Nullable Secret google(ScannedText text, int start) {
    if (!text.startsWith("AIza", start) || !text.startsWord(start)) {
      return null;
    }
    int end = text.runEnd(start, TOKEN, 60);
    boolean whole = end - start >= 35 && end - start <= 45;
    return whole || (text.longEnough(start + 4, end, 35) && end - start < 45)
        ? new Secret(SecretKind.GOOGLE_KEY, start, end)
        : null;
  }

  /// A JSON web token: `eyJ…` whose `J` stands at `j`.
  static @Nullable Secret jwt(ScannedText text, int j) {
    int start = j - 2;
    if (start < text.floor || !text.startsWith("eyJ", start) || !text.startsWord(start)) {
      return null;
    }
    int header = text.runEnd(start, TOKEN);
    if (text.at(header) != '.' || header - start < 12) {
      return null;
    }
    int payload = text.runEnd(header + 1, TOKEN);
    if (payload - header < 11 && !(text.cut && payload == text.end)) {
      return null;
    }
    int end = text.at(payload) == '.' ? text.runEnd(payload + 1, TOKEN) : payload;
    return new Secret(SecretKind.JWT, start, end);
  }

  private static @Nullable Secret body(ScannedText text, Shape shape, int start, int from) {
    int end = text.runEnd(from, shape.body);
    if (!text.longEnough(from, end, shape.least) || AssignedValue.isFilling(text, from, end)) {
      return null;
    }
    if (shape.kind == SecretKind.GITHUB_TOKEN) {
      return new Secret(shape.kind, start, end); // in no word can this stand by chance
    }
    if (!text.startsWord(start)) {
      return null;
    }
    boolean isCut = text.cut && end == text.end;
    if (shape.prefix.equals("sk-") && !isCut && !isKey(text, from, end)) {
      return null;
    }
    return isCut || text.hasDigit(from, end) ? new Secret(shape.kind, start, end) : null;
  }

  /// Words with hyphens begin with `sk-` too: a key has one long run, or is very long and mixed.
  private static boolean isKey(ScannedText text, int from, int runEnd) {
    int end = Math.min(runEnd, from + LONGEST_KEY);
    int run = 0;
    int longest = 0;
    boolean digitInLongest = false;
    for (int i = from; i <= end; i++) {
      if (i < end && text.is(i, LETTER_OR_DIGIT)) {
        run++;
      } else {
        if (run > longest) {
          longest = run;
          digitInLongest = text.hasDigit(i - run, i);
        }
        run = 0;
      }
    }
    return (longest >= LONG_RUN && digitInLongest)
        || (end - from >= LONG_KEY && RandomText.isMixed(text, from, end));
  }

  private static boolean isUpperOrDigit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static List<Shape> shapes() {
    var shapes = new ArrayList<Shape>();
    for (var prefix : List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_")) {
      shapes.add(new Shape(prefix, SecretKind.GITHUB_TOKEN, LETTER_OR_DIGIT, 20));
    }
    shapes.add(new Shape("github_pat_", SecretKind.GITHUB_TOKEN, TOKEN, 20));
    for (var prefix :
        List.of("glpat-", "gldt-", "glrt-", "glptt-", "glft-", "glsoat-", "glcbt-", "glagent-")) {
      shapes.add(new Shape(prefix, SecretKind.GITLAB_TOKEN, TOKEN, 16));
    }
    shapes.add(new Shape("sk-", SecretKind.API_KEY, TOKEN, 16));
    for (var prefix :
        List.of("xoxb-", "xoxp-", "xoxa-", "xoxo-", "xoxr-", "xoxs-", "xoxe-", "xapp-")) {
      shapes.add(new Shape(prefix, SecretKind.SLACK_TOKEN, TOKEN, 10));
    }
    for (var prefix : List.of("sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_")) {
      shapes.add(new Shape(prefix, SecretKind.STRIPE_KEY, LETTER_OR_DIGIT, 16));
    }
    shapes.add(new Shape("npm_", SecretKind.NPM_TOKEN, LETTER_OR_DIGIT, 30));
    shapes.add(new Shape("pypi-", SecretKind.PYPI_TOKEN, TOKEN, 30));
    for (var prefix :
        List.of(
            "hf_",
            "gsk_",
            "r8_",
            "glsa_",
            "figd_",
            "shpat_",
            "shpss_",
            "dop_v1_",
            "lin_api_",
            "ntn_",
            "pscale_tkn_",
            "sbp_")) {
      shapes.add(new Shape(prefix, SecretKind.ISSUED_TOKEN, LETTER_OR_DIGIT, 28));
    }
    for (var prefix : List.of("xai-", "pplx-", "nvapi-", "tvly-")) {
      shapes.add(new Shape(prefix, SecretKind.ISSUED_TOKEN, TOKEN, 28));
    }
    for (var prefix : List.of("SG.", "ya29.", "hvs.", "hvb.")) {
      shapes.add(new Shape(prefix, SecretKind.ISSUED_TOKEN, BEARER, 28));
    }
    return shapes;
  }

  private static Shape[][] byCharacter() {
    var shapes = new Shape[128][];
    for (char c = 0; c < 128; c++) {
      char before = c;
      shapes[c] =
          SHAPES.stream()
              .filter(shape -> shape.prefix.charAt(shape.prefix.length() - 2) == before)
              .toArray(Shape[]::new);
    }
    return shapes;
  }
}
