package dev.praxis.core.purge;

import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.secrets.SecretKind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/// Masks what one column of a row holds: text, bytes of a file, or the image of a row in which
/// bytes stand as hex.
final class RowMask {
  private static final Pattern HEX = Pattern.compile("(?<=\\{\"hex\":\")[0-9A-F]++(?=\"})");

  private final Redactor redactor;
  private final Map<String, SecretKind> known;

  /// @param known secrets that are masked wherever they stand
  RowMask(Redactor redactor, Map<String, SecretKind> known) {
    this.redactor = redactor;
    this.known = known;
  }

  /// A value of the same type; the very same where it holds no secret.
  Object masked(Object value) {
    return value instanceof byte[] bytes ? masked(bytes) : masked((String) value);
  }

  private Object masked(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var masked = redactor.mask(text, known);
    return masked.equals(text) ? bytes : masked.getBytes(StandardCharsets.ISO_8859_1);
  }

  private Object masked(String text) {
    var plain = text.contains("{\"hex\":\"") ? withoutSecretsInHex(text) : text;
    var masked = redactor.mask(plain, known);
    return masked.equals(text) ? text : masked;
  }

  private String withoutSecretsInHex(String image) {
    var hex = HexFormat.of().withUpperCase();
    return HEX.matcher(image)
        .replaceAll(match -> {
          var bytes = hex.parseHex(match.group());
          return hex.formatHex((byte[]) masked(bytes));
        });
  }
}
