package dev.praxis.core.skills.forming.recording;

import dev.praxis.core.mining.output.Output;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a command shows when it goes well, in words of our own: output is looked at, never quoted
/// but for numbers.
final class Expected {
  static final String NOTHING_SEEN = "exit 0";

  private record Sign(Pattern seen, String words) {}

  private static final List<Sign> SIGNS =
      List.of(
          sign("(?m)^=+ .*?(\\d+) passed\\b.* in ", "%s tests passed"),
          sign("(?m)^Tests run: (\\d+), Failures: 0, Errors: 0", "%s tests passed"),
          sign("(?m)^\\s*Tests:?\\s+(?:\\d+ skipped, )?(\\d+) passed", "%s tests passed"),
          sign("(?m)^(?:# |ℹ )pass (\\d+)", "%s tests passed"),
          sign("(?m)^Ran (\\d+) tests? in [^\\n]*\\n+OK", "%s tests passed"),
          sign("(?m)^test result: ok\\. (\\d+) passed", "%s tests passed"),
          sign("(?m)^(\\d+) examples?, 0 failures", "%s tests passed"),
          sign("\\b(\\d+) passing\\b", "%s tests passed"),
          sign("(?m)^ok\\s+\\S+\\s+[\\d.(c]", "the tests pass"),
          sign("syntax is ok[\\s\\S]*test is successful", "syntax is ok, test is successful"),
          sign("(?m)^Syntax OK", "syntax is ok"),
          sign("successfully rolled out", "the rollout is finished"),
          sign("(?i)active \\(running\\)", "the service is active (running)"),
          sign("(?m)^active$", "active"),
          sign(
              "(?i)simulated renewals succeeded|dry run[^\\n]{0,40}success",
              "the dry run succeeds"),
          sign("Successfully received certificate|Congratulations", "the certificate is there"),
          sign("Apply complete!", "apply is complete"),
          sign("(?m)^No changes\\.", "no changes are left"),
          sign("HTTP/[\\d.]+ (\\d{3})", "HTTP status %s"),
          sign("\\A\\s*(200|201|204|301|302)\\s*\\z", "HTTP status %s"),
          sign("BUILD SUCCESS(?:FUL)?\\b", "the build succeeds"),
          sign("(?i)\\bcompiled successfully|✓ built in|(?m:^\\s*Finished )", "the build succeeds"),
          sign("(?i)\\b0 vulnerabilities\\b", "packages are in, 0 vulnerabilities"),
          sign("(?m)^(?:added|changed) \\d+ packages?", "packages are in"),
          sign("Successfully installed ", "packages are in"),
          sign("(?m)^Successfully (?:built|tagged) ", "the image is built"),
          sign("(?m)^\\S+: digest: sha256:", "the image is in the registry"),
          sign(
              "(?m)^\\S+/\\S+ (?:created|configured|unchanged|serverside-applied)$",
              "the objects are created or configured"),
          sign("(?m)^(?:\\d+|No|0) issues(?: found)?\\.?$", "0 issues"),
          sign("(?m)^\\[[^\\]]+ [0-9a-f]{7,}\\] ", "the commit is made"),
          sign(
              "(?m)^ ?[* +]? ?(?:\\[new (?:branch|tag)\\]|[0-9a-f]{7,}\\.\\.\\.?[0-9a-f]{7,}) ",
              "the remote has it"),
          sign("(?m)^Already up[ -]to[ -]date", "it is up to date"),
          sign("(?i)\\bswitched to (?:a new )?branch\\b", "the branch is checked out"),
          sign("(?m)^STATUS: deployed", "the release is deployed"));

  private Expected() {}

  private static Sign sign(String seen, String words) {
    return new Sign(Pattern.compile(seen), words);
  }

  /// What the output of a command shows; [#NOTHING_SEEN] where it shows nothing known.
  static String of(String command, String answer) {
    var text = new Output(command, answer, true).text();
    for (var sign : SIGNS) {
      var matcher = sign.seen().matcher(text);
      if (matcher.find()) {
        return words(sign, matcher);
      }
    }
    return NOTHING_SEEN;
  }

  private static String words(Sign sign, Matcher found) {
    return found.groupCount() > 0 ? sign.words().formatted(found.group(1)) : sign.words();
  }
}
