package dev.praxis.core.mining.shell;

import java.util.regex.Pattern;

/// Compares pieces of code by what a machine would run.
public final class CodeText {
  private static final Pattern BLOCK =
      Pattern.compile("(?s)/\\*.*?(\\*/|$)|\"\"\".*?(\"\"\"|$)|'''.*?('''|$)");
  private static final Pattern SLASHES = Pattern.compile("(?m)(?<!:)//.*$|^\\s*\\*.*$");
  private static final Pattern HASH = Pattern.compile("(?m)(^|\\s)#.*$");
  private static final Pattern HASH_COMMENTS =
      Pattern.compile(".*\\.(py|rb|sh|bash|zsh|pl|r|ya?ml|toml|ex|exs|jl|nim|ps1)");

  private CodeText() {}

  /// Whether two pieces of a file differ in comments, documentation and layout only.
  public static boolean sameBesidesComments(String file, String before, String after) {
    return bare(file, before).equals(bare(file, after));
  }

  private static String bare(String file, String code) {
    var noBlocks = BLOCK.matcher(code).replaceAll(" ");
    var comment = HASH_COMMENTS.matcher(file).matches() ? HASH : SLASHES;
    return comment.matcher(noBlocks).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }
}
