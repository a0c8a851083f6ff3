package dev.praxis.core.report.document;

import dev.praxis.core.secrets.Redactor;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What leaves the workspace shows no secret and no name of a person's home folder.
public final class Mask implements UnaryOperator<String> {
  /// On Unix, on Windows, and as agents name the folders of their projects.
  private static final Pattern HOME =
      Pattern.compile(
          "(?<![\\w~.])(?:/home|/Users)/[^/\\s:;,\"'<>|]+"
              + "|(?<![\\w~.])/root(?=/|\\b)"
              + "|\\b[A-Za-z]:[\\\\/]{1,2}Users[\\\\/]{1,2}"
              + "(?:[^\\\\/\\n:;,\"'<>|]+(?=[\\\\/])|[^\\\\/\\s:;,\"'<>|]+)"
              + "|(?<![\\w-])-(?:home|Users)-[^-\\s]+(?=-)");

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private final Redactor redactor;

  public Mask(Redactor redactor) {
    this.redactor = redactor;
  }

  @Override
  public String apply(String text) {
    var masked = HOME.matcher(redactor.mask(text).text()).replaceAll("~");
    return masked
        .codePoints()
        .filter(Mask::isSeen)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Not letters that cannot be seen, and not those that turn the direction of others; what joins
  /// letters stays.
  private static boolean isSeen(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL -> letter == '\n' || letter == '\t';
      case Character.FORMAT -> letter == ZERO_WIDTH_JOINER || letter == ZERO_WIDTH_NON_JOINER;
      default -> true;
    };
  }
}
