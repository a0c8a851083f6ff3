package dev.praxis.core.skills.forming.recording;

import dev.praxis.core.mining.outcome.CallArguments;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.shell.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Changes of files: which file, and what the agent said it changed there. What was written into it
/// is left out.
final class EditSteps {
  private static final Pattern PATCHED =
      Pattern.compile("(?m)^\\*\\*\\* (?:Add|Update|Delete) File: (.+)$");
  private static final Pattern IN_PLACE = Pattern.compile("-[0-9a-zA-Z]*i(?:\\..*)?|--in-place.*");
  private static final int MOST_FILES = 50;

  private EditSteps() {}

  /// @param said by the agent before the call
  /// @param home folder of the session
  static List<RecordedStep> of(JudgedCall call, String said, String home) {
    var words = Words.order(said);
    return files(call).stream()
        .map(file -> step(call.call().seq(), words, CommandText.below(home, file)))
        .toList();
  }

  static RecordedStep step(int seq, String words, String file) {
    return new RecordedStep(
        seq,
        StepKind.EDIT,
        words,
        "",
        Map.of(),
        file,
        Shapes.ofEdit(file),
        "the file is saved",
        Files.isEveryday(file));
  }

  static boolean editsInPlace(ShellCommand command) {
    return switch (command.program()) {
      case "sed", "gsed", "perl", "ruby" ->
          command.arguments().stream().anyMatch(each -> IN_PLACE.matcher(each).matches());
      default -> false;
    };
  }

  private static List<String> files(JudgedCall call) {
    var patch = CallArguments.text(call.use(), "input");
    var named = PATCHED.matcher(patch.isEmpty() ? call.use().input() : patch);
    var files = new ArrayList<String>();
    while (named.find() && files.size() < MOST_FILES) {
      files.add(named.group(1).strip());
    }
    return files.isEmpty() ? List.of(call.file()) : files;
  }
}
