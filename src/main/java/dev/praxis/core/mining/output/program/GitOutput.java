package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Git and the command lines of its hosts: refused pushes, conflicts, folders without a repository.
public final class GitOutput implements OutputParser {
  private static final Pattern GIT = Pattern.compile("git|gh|glab|hub|jj");
  private static final Pattern REJECTED =
      Pattern.compile(
          "(?m)^(?: ! \\[(?:remote )?rejected\\]|error: failed to push some refs|remote: error: )");
  private static final Pattern CONFLICT =
      Pattern.compile(
          "(?m)^(?:CONFLICT \\(|Automatic merge failed|error: could not apply |error:"
              + " [^\\n]{0,80}unmerged files)");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?m)^(?:fatal: |error: (?:pathspec|patch failed|cannot|unable|Your local changes|The"
              + " following untracked|src refspec|no such|branch|unknown|failed|could not)|husky -"
              + " [^\\n]{0,60}(?:failed|exited)|GraphQL: |pull request create failed|HTTP"
              + " [45]\\d\\d: )");

  private static final Pattern NOTHING =
      Pattern.compile("^(?:nothing to commit|nothing added to commit|no changes added to commit)");

  @Override
  public @Nullable Finding find(Output output) {
    boolean marked =
        output.has("fatal: ")
            || output.has("rror: ")
            || output.has("ejected")
            || output.has("CONFLICT")
            || output.has("failed")
            || output.has("HTTP ")
            || output.has("o commit")
            || output.has("GraphQL");
    if (!marked || !output.ran(GIT)) {
      return null;
    }
    if (output.first(REJECTED) != null) {
      return Finding.sure(FailureClass.PUSH_REJECTED, "git: the push was rejected");
    }
    if (output.first(CONFLICT) != null) {
      return Finding.sure(FailureClass.MERGE_CONFLICT, "git: conflicts");
    }
    if (committedNothing(output)) {
      return Finding.sure(FailureClass.COMMAND_FAILED, "git: nothing to commit");
    }
    var other = output.first(OTHER);
    if (other == null) {
      return null;
    }
    return output.has("not a git repository")
        ? Finding.sure(FailureClass.NOT_A_REPOSITORY, "git: not a repository")
        : Finding.likely(FailureClass.COMMAND_FAILED, "git: " + other.group().strip());
  }

  /// `git commit` ends so; where it was followed by another command, that one may have said it.
  private static boolean committedNothing(Output output) {
    return NOTHING.matcher(output.lastLine()).find()
        && output.chain().links().stream()
            .flatMap(link -> link.commands().stream())
            .filter(command -> command.program().equals("git"))
            .reduce((_, last) -> last)
            .filter(command -> command.argumentLine().startsWith("commit"))
            .isPresent();
  }
}
