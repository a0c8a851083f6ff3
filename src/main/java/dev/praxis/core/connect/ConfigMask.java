package dev.praxis.core.connect;

import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.secrets.SecretKind;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Masks the secrets of an agent's configuration before it is shown. What a server gets as its
/// environment or its headers is masked whatever it is called and however it looks, for that is
/// where people keep keys; references to variables stay. No line is added or lost, and equal values
/// have equal masks as long as it lives.
final class ConfigMask {
  private static final String PLACES = "(?:env|environment|headers|http_headers)";

  private static final String TEXT = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";

  /// `"env": {…}` of JSON, with comments or without.
  private static final Pattern MEMBER =
      Pattern.compile("\"" + PLACES + "\"\\s*:\\s*\\{(?:[^{}\"]++|" + TEXT + ")*+}");

  /// `env = {…}` of TOML.
  private static final Pattern INLINE =
      Pattern.compile("\\b" + PLACES + "\\s*=\\s*\\{(?:[^{}\"']++|" + TEXT + "|'[^'\\n]*+')*+}");

  /// `[mcp_servers.name.env]` of TOML, up to the next table.
  private static final Pattern TABLE =
      Pattern.compile("(?m)^\\s*\\[[^\\]\\n]*\\b" + PLACES + "]\\s*$(?:\\n(?!\\s*\\[).*)*");

  private static final Pattern VALUE = Pattern.compile("([:=]\\s*)(" + TEXT + "|'[^'\\n]*')");

  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\w+|\\$\\{[^}]*}|\\{env:[^}]*}|\\{file:[^}]*}|");

  private final Redactor redactor = new Redactor(UUID.randomUUID().toString());

  /// A text as it may be shown.
  String of(String config) {
    var known = redactor.mask(config).text();
    var members = MEMBER.matcher(known).replaceAll(this::masked);
    var inline = INLINE.matcher(members).replaceAll(this::masked);
    return TABLE.matcher(inline).replaceAll(this::masked);
  }

  private String masked(MatchResult block) {
    return Matcher.quoteReplacement(
        VALUE
            .matcher(block.group())
            .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + shown(found.group(2)))));
  }

  private String shown(String quoted) {
    var value = quoted.substring(1, quoted.length() - 1);
    if (REFERENCE.matcher(value).matches() || Redactor.isMasked(value)) {
      return quoted;
    }
    var quote = quoted.substring(0, 1);
    return quote + redactor.mask(SecretKind.NAMED_SECRET, value) + quote;
  }
}
