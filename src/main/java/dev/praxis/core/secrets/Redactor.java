package dev.praxis.core.secrets;

import dev.praxis.core.secrets.Masked.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Puts `[secret:kind:hash]` in the place of every secret. The hash is short on purpose: it tells
/// equal secrets from others, and is no help in guessing one. Masking a masked text changes
/// nothing. Thread-safe.
public final class Redactor {
  static final String MASK_START = "[secret:";
  private static final int HASH_BYTES = 2;

  private final SecretScanner scanner = new SecretScanner();
  private final byte[] salt;

  /// @param salt of the workspace, so that hashes of two workspaces cannot be compared
  public Redactor(String salt) {
    this.salt = salt.getBytes(StandardCharsets.UTF_8);
  }

  public Masked mask(String text) {
    return masked(text, scanner.scan(text));
  }

  /// Of a text that was cut off: what stands at its end may be the beginning of a key.
  public Masked maskExcerpt(String text) {
    return masked(text, scanner.scanExcerpt(text));
  }

  /// Masks these secrets too, wherever they stand and whatever stands around them.
  public String mask(String text, Map<String, SecretKind> known) {
    var secrets = new ArrayList<>(scanner.scan(text));
    known.forEach((secret, kind) -> {
      int at = text.indexOf(secret);
      while (at >= 0) {
        secrets.add(new Secret(kind, at, at + secret.length()));
        at = text.indexOf(secret, at + secret.length());
      }
    });
    return masked(text, ByteMasker.withoutOverlaps(secrets)).text();
  }

  /// Tells the secrets themselves, for those who look for them elsewhere and forget them.
  public void find(String text, BiConsumer<String, SecretKind> secrets) {
    scanner
        .scan(text)
        .forEach(each -> secrets.accept(text.substring(each.start(), each.end()), each.kind()));
  }

  /// The mask of one secret.
  public String mask(SecretKind kind, String secret) {
    return MASK_START + kind.word() + ":" + hash(secret) + "]";
  }

  /// Whether a text shows a mask.
  public static boolean isMasked(String text) {
    return text.contains(MASK_START);
  }

  private Masked masked(String text, List<Secret> secrets) {
    if (secrets.isEmpty()) {
      return new Masked(text, List.of());
    }
    var masked = new StringBuilder(text.length());
    var findings = new ArrayList<Finding>(secrets.size());
    int done = 0;
    for (var secret : secrets) {
      var value = text.substring(secret.start(), secret.end());
      masked.append(text, done, secret.start());
      var hash = hash(value);
      var mask = MASK_START + secret.kind().word() + ":" + hash + "]";
      findings.add(new Finding(secret.kind(), hash, masked.length(), mask.length()));
      masked.append(mask);
      done = secret.end();
    }
    return new Masked(masked.append(text, done, text.length()).toString(), List.copyOf(findings));
  }

  private String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      digest.update(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
