package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Programs that tell their failures in a form of their own: the clients of clouds, Terraform,
/// Ansible, SSH, Go's and Python's resolvers, PHP. Believed where the program ran.
public final class ProgramErrors implements OutputParser {

  /// @param marker stands in any output the pattern can fit
  private record Program(String marker, Pattern name, FailureClass kind, Pattern says) {
    static Program of(String marker, String name, FailureClass kind, String says) {
      return new Program(marker, Pattern.compile(name), kind, Pattern.compile("(?m)^" + says));
    }
  }

  private static final String ANY = ".*";

  private static final List<Program> PROGRAMS =
      List.of(
          Program.of(
              "Error: ",
              "terraform|tofu|terragrunt|packer",
              FailureClass.COMMAND_FAILED,
              "(?:\u2502 )?Error: \\S"),
          Program.of(
              "An error occurred (",
              "aws|awslocal|sam|cdk",
              FailureClass.COMMAND_FAILED,
              "An error occurred \\(\\w++\\) when calling"),
          Program.of(
              "ERROR: (",
              "gcloud|gsutil|bq|az",
              FailureClass.COMMAND_FAILED,
              "ERROR: \\([\\w.-]++\\) "),
          Program.of(
              "failed=",
              "ansible(?:-playbook)?",
              FailureClass.COMMAND_FAILED,
              "\\S++ ++: ok=[^\\n]{0,60}(?:unreachable|failed)=[1-9]"),
          Program.of(
              "Permission denied (",
              "ssh|scp|sftp|rsync|git|sshpass",
              FailureClass.PERMISSION,
              "\\S++: Permission denied \\([\\w,-]++\\)"),
          Program.of(
              "ssh: ",
              "ssh|scp|sftp|rsync|git|sshpass",
              FailureClass.CONNECTION,
              "ssh: (?:connect to host|Could not resolve)"),
          Program.of(
              "Host key verification failed",
              ANY,
              FailureClass.CONNECTION,
              "Host key verification failed"),
          Program.of(
              "go: ",
              "go",
              FailureClass.MODULE_MISSING,
              "go: (?!downloading|finding|found|added|upgraded|removed|creating|to"
                  + " add)[^\\n]{0,300}?(?:: reading |unknown revision|not found|no matching"
                  + " versions|cannot find|invalid|updates to go\\.mod needed|inconsistent|no"
                  + " required module)"),
          Program.of(
              "No solution found",
              "uv|uvx|pip|pip3|python[\\d.]*+",
              FailureClass.BUILD_FAILURE,
              "[ \u00d7]*+No solution found when resolving"),
          Program.of(
              "poetry.lock",
              "poetry",
              FailureClass.BUILD_FAILURE,
              "pyproject\\.toml changed significantly"),
          Program.of(
              "version solving failed",
              "poetry|dart|flutter|pub",
              FailureClass.BUILD_FAILURE,
              "[^\\n]{0,400}version solving failed"),
          Program.of(
              "rror: ", ANY, FailureClass.EXCEPTION, "(?:PHP )?(?:Fatal|Parse) error: {1,2}\\S"),
          Program.of(
              "SQLSTATE[",
              "php|artisan|sail|composer",
              FailureClass.QUERY_FAILURE,
              " *+SQLSTATE\\["),
          Program.of(
              "** ",
              "xcodebuild|fastlane|xcrun|make",
              FailureClass.BUILD_FAILURE,
              "\\*\\* (?:TEST|BUILD|ARCHIVE|CLEAN) FAILED \\*\\*"),
          Program.of("Execution halted", "Rscript|R", FailureClass.EXCEPTION, "Execution halted"),
          Program.of(
              "[error] ",
              "sbt|mill|scala",
              FailureClass.BUILD_FAILURE,
              "\\[error\\] (?:\\(|Failed tests:|[^\\n]{0,40}errors? found)"));

  @Override
  public @Nullable Finding find(Output output) {
    for (var program : PROGRAMS) {
      var said =
          output.has(program.marker) && output.ran(program.name)
              ? output.first(program.says)
              : null;
      if (said != null) {
        var words = said.group().strip();
        return Finding.sure(program.kind, words.length() > 120 ? words.substring(0, 120) : words);
      }
    }
    return null;
  }
}
