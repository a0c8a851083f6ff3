package dev.praxis.core.report.document;

import dev.praxis.core.secrets.Redactor;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What leaves the workspace shows no secret and no name of a person's home folder.
public final class Mask implements UnaryOperator<String> {
  /// On Unix, on Windows, and as agents name the folders of their projects.
  private static final Pattern HOME =
      Pattern.compile(
          "(?<![\\w/])(?:/home|/Users)/[^/\\s:;,\"'<>|]+"
              + "|(?<![\\w/])/root(?=/|\\b)"
              + "|\\b[A-Za-z]:[\\\\/]Users[\\\\/][^\\\\/\\s:;,\"'<>|]+"
              + "|(?<![\\w-])-(?:home|Users)-[^-\\s]+(?=-)");

  /// Letters that are not seen and those that turn the direction of others.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\t\\n]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private final Redactor redactor;

  public Mask(Redactor redactor) {
    this.redactor = redactor;
  }

  @Override
  public String apply(String text) {
    var masked = redactor.mask(text).text();
    return UNSEEN.matcher(HOME.matcher(masked).replaceAll("~")).replaceAll("");
  }
}
