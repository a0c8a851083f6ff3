package dev.praxis.core.secrets;

import static dev.praxis.core.secrets.ScannedText.BEARER;
import static dev.praxis.core.secrets.ScannedText.DIGIT;
import static dev.praxis.core.secrets.ScannedText.LETTER_OR_DIGIT;
import static dev.praxis.core.secrets.ScannedText.TOKEN;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// What is handed to a server to be let in: `Bearer` and `Basic` credentials, and the password of
/// an address.
final class Credentials {
  private static final int LONGEST_LOGIN = 256;
  private static final int LONGEST_BASIC = 512;
  private static final String WEBHOOK = "hooks.slack.com/services/";

  private Credentials() {}

  /// `Bearer …`: a `B` or `b` stands at `start`.
  static @Nullable Secret bearer(ScannedText text, int start) {
    if (!text.startsWith("earer ", start + 1) || !text.startsWord(start)) {
      return null;
    }
    int from = start + 7;
    int end = text.runEnd(from, BEARER);
    while (end > from && text.at(end - 1) == '.') {
      end--;
    }
    var value = new AssignedValue(text, from, end, true, true);
    boolean likely =
        (end - from >= 12 && text.hasDigit(from, end) && text.is(end - 1, LETTER_OR_DIGIT | TOKEN))
            || (end - from >= 20 && RandomText.isMixed(text, from, end))
            || (text.cut && end == text.end);
    return likely && end - from < 8_192 && (end - from > 256 || value.isKey(false))
        ? new Secret(SecretKind.AUTHORIZATION, from, end)
        : null;
  }

  /// `Basic …`: a `B` stands at `start`. Only what reads as `user:password` counts.
  static @Nullable Secret basic(ScannedText text, int start) {
    if (!text.startsWith("asic ", start + 1) || !text.startsWord(start)) {
      return null;
    }
    int from = start + 6;
    int end = text.runEnd(from, BEARER, LONGEST_BASIC);
    if (end - from < 8 || !isLogin(text.part(from, end))) {
      return null;
    }
    return new Secret(SecretKind.AUTHORIZATION, from, end);
  }

  /// The password of `scheme://user:password@host`, the token of `scheme://token@host`, or a
  /// webhook: a `:` stands at `colon`.
  static @Nullable Secret inAddress(ScannedText text, int colon) {
    int from = colon + 1;
    while (text.at(from) == '\\' || text.at(from) == '/') {
      from++; // JSON may write \/
    }
    if (text.at(from - 1) != '/' || from - colon < 3 || from - colon > 5) {
      return null;
    }
    if (text.startsWith(WEBHOOK, from)) {
      int end = text.runEnd(from + WEBHOOK.length(), ScannedText.BASE64, 100);
      int key = from + WEBHOOK.length();
      return end - key >= 20 && text.hasDigit(key, end)
          ? new Secret(SecretKind.SLACK_TOKEN, key, end)
          : null;
    }
    return login(text, from);
  }

  private static @Nullable Secret login(ScannedText text, int from) {
    int colon = -1;
    int at = -1;
    int i = from;
    int limit = (int) Math.min(text.end, (long) from + LONGEST_LOGIN);
    while (i < limit && !endsLogin(text.at(i))) {
      colon = colon < 0 && text.at(i) == ':' ? i : colon;
      at = text.at(i) == '@' ? i : at;
      i++;
    }
    boolean isCut = text.cut && i == text.end && colon > 0;
    if (at < 0 && !isCut) {
      return null;
    }
    int end = at < 0 ? i : at;
    int start = colon > 0 && colon < end ? colon + 1 : from;
    return isPassword(text, from, start, end)
        ? new Secret(SecretKind.URL_PASSWORD, start, end)
        : null;
  }

  private static boolean isPassword(ScannedText text, int user, int start, int end) {
    if (start == user) {
      return end - start >= 20 && text.runEnd(start, TOKEN) >= end && text.hasDigit(start, end);
    }
    var value = new AssignedValue(text, start, end, true, true);
    boolean isPort = text.runEnd(start, DIGIT) >= end && end - start <= 5 && text.at(end) != '@';
    boolean same = text.part(user, start - 1).equals(text.part(start, end));
    return end - start >= 3 && !isPort && !same && !value.isTemplate();
  }

  private static boolean endsLogin(char c) {
    return c <= ' ' || "/\"'<>\\`?#,;()|".indexOf(c) >= 0;
  }

  private static boolean isLogin(String base64) {
    var stripped = base64.replaceAll("[=.]+$", "");
    if (stripped.length() % 4 == 1 || !stripped.matches("[A-Za-z0-9+/]+")) {
      return false;
    }
    var login = new String(Base64.getDecoder().decode(stripped), StandardCharsets.UTF_8);
    boolean printable = login.chars().allMatch(c -> c >= ' ' && c != 0xFFFD && c != 0x7F);
    return printable && login.indexOf(':') > 0;
  }
}
