package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The command lines of GitHub and GitLab, asked for what is not there or not allowed; and ripgrep,
/// which does not take the pattern.
public final class HostRefusal implements OutputParser {
  private static final Pattern HOST = Pattern.compile("gh|glab|hub");
  private static final Pattern REFUSES =
      Pattern.compile(
          "(?m)^(?:GraphQL: |gh: |HTTP [45]\\d\\d: |no (?:pull requests|open [\\w"
              + " ]{1,30}|checks|git remotes) (?:found|reported)|could not (?:find|determine)|To"
              + " get started with GitHub CLI|To authenticate)");

  @Override
  public @Nullable Finding find(Output output) {
    if (output.lines().getFirst().startsWith("regex parse error:")) {
      return Finding.likely(FailureClass.SYNTAX, "regex parse error");
    }
    if (!output.ran(HOST)) {
      return null;
    }
    var refused = output.first(REFUSES);
    return refused == null
        ? null
        : Finding.likely(FailureClass.COMMAND_FAILED, output.lines().getFirst().strip());
  }
}
