package dev.praxis.core.secrets;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// Secrets that open nothing, put together when the tests run, so that nothing in this repository
/// looks like one.
final class Fakes {
  static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  static final String DIGITS = "0123456789";
  static final String HEX = "0123456789abcdef";

  private final Random random;

  Fakes(long seed) {
    random = new Random(seed);
  }

  /// Letters and digits; the first is a letter, the second a digit.
  String mixed(int length) {
    var all = LETTERS + DIGITS;
    return pick(LETTERS, 1) + pick(DIGITS, 1) + pick(all, length - 2);
  }

  String pick(String alphabet, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  String base64(int bytes) {
    var data = new byte[bytes];
    random.nextBytes(data);
    return Base64.getEncoder().encodeToString(data);
  }

  /// Changes class at almost every character, as a key of no known shape.
  String random(int length) {
    var text = new StringBuilder();
    var classes = new String[] {LETTERS.substring(0, 26), DIGITS, LETTERS.substring(26)};
    for (int i = 0; i < length; i++) {
      var alphabet = classes[(i + random.nextInt(2)) % 3];
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  String privateKey(int lines, String newline) {
    var text = new StringBuilder("-----BEGIN " + "RSA PRIVATE" + " KEY-----");
    for (int i = 0; i < lines; i++) {
      text.append(newline).append(base64(48));
    }
    text.append(newline).append(base64(20));
    return text.append(newline).append("-----END " + "RSA PRIVATE" + " KEY-----").toString();
  }

  String jwt() {
    var header = "ey" + "J" + mixed(20);
    return header + "." + "ey" + "J" + mixed(40) + "." + mixed(43);
  }

  String gitHub() {
    return "gh" + "p_" + mixed(36);
  }

  /// One of each issuer: what it is, by the kind it is found as.
  Map<String, String> issued() {
    var all = new LinkedHashMap<String, String>();
    all.put("gl" + "pat-" + mixed(20), "gitlab-token");
    all.put("gl" + "rt-" + mixed(20), "gitlab-token");
    all.put("gl" + "dt-" + mixed(20), "gitlab-token");
    all.put(gitHub(), "github-token");
    all.put("gh" + "o_" + mixed(36), "github-token");
    all.put("gh" + "s_" + mixed(36), "github-token");
    all.put("gh" + "u_" + mixed(36), "github-token");
    all.put("gh" + "r_" + mixed(76), "github-token");
    all.put("github" + "_pat_" + mixed(22) + "_" + mixed(59), "github-token");
    all.put("sk" + "-" + mixed(48), "api-key");
    all.put("sk" + "-proj-" + mixed(48), "api-key");
    all.put("sk" + "-ant-api03-" + mixed(43) + "-" + mixed(43) + "AA", "api-key");
    all.put("sk" + "-or-v1-" + pick(HEX, 64), "api-key");
    all.put("AK" + "IA" + pick(LETTERS.substring(0, 26), 16), "aws-access-key");
    all.put("AS" + "IA" + pick(LETTERS.substring(0, 26), 15) + "7", "aws-access-key");
    all.put("xo" + "xb-" + pick(DIGITS, 12) + "-" + mixed(24), "slack-token");
    all.put("xo" + "xp-" + pick(DIGITS, 12) + "-" + pick(HEX, 32), "slack-token");
    all.put("xa" + "pp-1-" + mixed(40), "slack-token");
    all.put("AI" + "za" + mixed(35), "google-key");
    all.put("sk" + "_live_" + mixed(24), "stripe-key");
    all.put("rk" + "_test_" + mixed(24), "stripe-key");
    all.put("wh" + "sec_" + mixed(32), "stripe-key");
    all.put("np" + "m_" + mixed(36), "npm-token");
    all.put("py" + "pi-" + mixed(60), "pypi-token");
    all.put("h" + "f_" + mixed(34), "issued-token");
    all.put("gs" + "k_" + mixed(52), "issued-token");
    all.put("xa" + "i-" + mixed(80), "issued-token");
    all.put("S" + "G." + mixed(22) + "." + mixed(43), "issued-token");
    all.put(jwt(), "jwt");
    return all;
  }
}
