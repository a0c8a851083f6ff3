package dev.praxis.core.rules.lint.reference;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/// Web addresses that cannot be any: only their form is looked at, nothing is fetched.
final class LinkForm {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w/])h?t?tps?(?::/{1,3}|//)[^\\s<>`\"'“”»]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern END = Pattern.compile("[.,;:!?)\\]*_]+$");
  private static final Pattern PLACEHOLDER = Pattern.compile("[{}$<>*…]|\\.\\.\\.");
  private static final Pattern START = Pattern.compile("(?i)https?://[^/].*");
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)localhost|\\[[\\da-f:.]+]|(?:[\\p{L}\\d_-]{1,63}\\.)+[\\p{L}\\d-]{2,63}\\.?|[\\d.]+");

  private static final Pattern HOST_FIRST =
      Pattern.compile("(?i)^https?://[\\p{L}\\d.-]+(?::\\d+)?[/?#]");

  private LinkForm() {}

  static List<Finding> dead(String text) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(found -> END.matcher(found.group()).replaceFirst(""))
        .filter(address -> !PLACEHOLDER.matcher(address).find() && !canBe(address))
        .distinct()
        .map(LinkForm::finding)
        .toList();
  }

  private static boolean canBe(String address) {
    if (!START.matcher(address).matches()) {
      return false;
    }
    try {
      var authority = new URI(address).getRawAuthority();
      if (authority == null) {
        return false;
      }
      var host = authority.substring(authority.indexOf('@') + 1).replaceFirst(":\\d*$", "");
      return HOST.matcher(host).matches();
    } catch (URISyntaxException _) {
      return HOST_FIRST.matcher(address).find(); // a browser escapes what stands behind the host
    }
  }

  private static Finding finding(String address) {
    return Finding.of(
        LintKind.DEAD_REFERENCE,
        Severity.WARNING,
        "“%s” can be no web address; nobody can follow it.".formatted(address),
        new Fix.Advice("Copy the address again from the page."));
  }
}
