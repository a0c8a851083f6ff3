package dev.praxis.core.transcript.codex;

import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.telling.Asides.Part;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells a person's words from those the harness gives to the model in a person's name. What a
/// person typed goes to the model first and to the window right after it; what only goes to the
/// model comes from the harness. An export may leave the window out, then plain words are believed.
final class Prompts {
  private static final Pattern REQUEST = Pattern.compile("(?m)^#{0,3} ?My request for Codex:\\s*");
  private static final Pattern CWD = Pattern.compile("<cwd>([^<]+)</cwd>");
  private static final Pattern ONE_TAG =
      Pattern.compile("<([A-Za-z]\\w*[_ -][\\w -]*)(?:\\s[^>]*)?>[\\s\\S]*</\\1>");
  private static final String SUMMARY = "Another language model started to solve this problem";
  private static final List<String> HARNESS =
      List.of(
          "<environment_context",
          "<user_instructions>",
          "<INSTRUCTIONS>",
          "<permissions instructions>",
          "<turn_aborted>",
          "<skill>",
          "<user_shell_command>",
          "<subagent_notification>",
          "# AGENTS.md instructions",
          "# Additional AGENTS.md");

  private final SessionNotes notes;
  private final Copies copies;
  private boolean windowTells;
  private @Nullable Waiting waiting;

  /// Words given to the model, until it is known whether they go to the window too.
  private record Waiting(Step step, String text) {}

  Prompts(SessionNotes notes, Copies copies) {
    this.notes = notes;
    this.copies = copies;
  }

  /// The file has what the window was told.
  void windowTells() {
    windowTells = true;
  }

  /// A user message to the model.
  ///
  /// @param fromAgent another agent speaks in the user's place
  void toModel(Step step, List<String> blocks, boolean fromAgent) {
    nothingFollows();
    var text = String.join("\n", blocks).strip();
    if (blocks.stream().allMatch(Prompts::isHarness) || fromAgent) {
      blocks.forEach(block -> note(step, block));
    } else if (copies.modelRepeats(text)) {
      step.other("response_item/message/copy");
    } else if (windowTells) {
      waiting = new Waiting(step, text);
    } else {
      blocks.forEach(block -> said(step, block));
    }
  }

  /// A user message in the window.
  ///
  /// @param typed by a person, as far as the record says
  void toWindow(Step step, String text, boolean typed) {
    windowTells = true;
    var before = waiting;
    waiting = null;
    boolean copy = copies.windowRepeats(text);
    if (before != null && before.text().equals(text.strip())) {
      before.step().other("response_item/message/copy");
    } else if (before != null) {
      note(before.step(), before.text());
    } else if (copy) {
      step.other("event_msg/user_message/copy");
      return;
    }
    if (typed) {
      said(step, text);
    } else {
      note(step, text);
    }
  }

  boolean areWaiting() {
    return waiting != null;
  }

  /// What comes now is no copy of the words that wait.
  void nothingFollows() {
    if (waiting != null) {
      note(waiting.step(), waiting.text());
      waiting = null;
    }
  }

  /// At the end of a file that may grow nothing is known of words that wait.
  void end() {
    if (waiting != null) {
      waiting.step().other("response_item/message/last");
      waiting = null;
    }
  }

  private void said(Step step, String text) {
    for (var part : split(text)) {
      if (part.kind() == EventKind.USER_MESSAGE) {
        notes.prompted(part.text());
      }
      step.said(part.kind(), part.text());
    }
  }

  private void note(Step step, String text) {
    var cwd = CWD.matcher(text);
    if (text.startsWith("<environment_context") && cwd.find()) {
      notes.workedIn(cwd.group(1).strip());
    }
    boolean summary = text.startsWith(SUMMARY);
    step.said(summary ? EventKind.COMPACTION : EventKind.HARNESS_NOTE, text);
  }

  /// An editor puts what is open in it before the request.
  private static List<Part> split(String text) {
    if (isHarness(text)) {
      return List.of(new Part(EventKind.HARNESS_NOTE, text));
    }
    var request = REQUEST.matcher(text);
    if (!text.startsWith("# Context from my IDE") || !request.find()) {
      return List.of(new Part(EventKind.USER_MESSAGE, text));
    }
    return List.of(
        new Part(EventKind.HARNESS_NOTE, text.substring(0, request.start()).strip()),
        new Part(EventKind.USER_MESSAGE, text.substring(request.end()).strip()));
  }

  private static boolean isHarness(String text) {
    var start = text.stripLeading();
    return HARNESS.stream().anyMatch(start::startsWith)
        || start.startsWith(SUMMARY)
        || (start.startsWith("<") && ONE_TAG.matcher(start.stripTrailing()).matches());
  }
}
