package dev.praxis.core.skills.forming.recording;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.shell.ShellLine;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.skills.forming.recording.Recording.Proof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns the tool calls of one request into steps: successful calls only, as [JudgedCall] judges
/// them. Failed calls, whether repaired later or not, leave no step; neither does what only read,
/// nor text that a tool printed. For any thread.
public final class Recorder {
  private static final int LONGEST_ANSWER = 20_000;

  private final ShellSteps shell = new ShellSteps();

  /// What was done in one segment.
  ///
  /// @param events of the whole session
  /// @param calls of it, by seq
  public Recording record(
      Session session, Segment segment, List<Event> events, Map<Integer, JudgedCall> calls) {
    var reading = new Reading(session.cwd());
    for (var event : events) {
      if (segment.holds(event.seq())) {
        var call = event.is(EventKind.TOOL_CALL) ? calls.get(event.seq()) : null;
        if (call != null) {
          reading.did(call);
        } else {
          reading.heard(event);
        }
      }
    }
    return new Recording(segment, reading.steps(), reading.proof);
  }

  /// One pass over one segment.
  private final class Reading {
    private final String home;
    private final List<RecordedStep> steps = new ArrayList<>();
    private final Map<Integer, String> answers = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private String said = "";
    private Proof proof = Proof.NONE;

    Reading(String home) {
      this.home = home;
    }

    void heard(Event event) {
      if (event.is(EventKind.AGENT_MESSAGE)) {
        said = event.text();
      } else if (event.is(EventKind.USER_MESSAGE)) {
        said = "";
      }
    }

    void did(JudgedCall call) {
      if (call.verdict().failed() && call.isShell() && shell.runsTests(call)) {
        proof = Proof.NONE;
      }
      if (call.verdict().status() == ToolStatus.OK && call.answer() != null) {
        var found = steps(call).stream().filter(this::counts).toList();
        steps.addAll(found);
        found.forEach(this::prove);
        forget(call);
      }
      said = "";
    }

    /// What runs a script that was only written to find something out is exploration.
    private boolean counts(RecordedStep step) {
      if (step.kind() == StepKind.EDIT) {
        written.add(step.file());
      }
      return step.kind() != StepKind.COMMAND || !step.trivial() || !ranOwnScript(step.command());
    }

    private boolean ranOwnScript(String command) {
      var words = ShellLine.commands(command);
      return words.stream()
          .anyMatch(each ->
              CommandKinds.isOwnScript(each)
                  && (each.words().isEmpty()
                      || each.arguments().getFirst().startsWith("-")
                      || written.contains(each.words().getFirst())));
    }

    private List<RecordedStep> steps(JudgedCall call) {
      if (call.isShell()) {
        return shell.of(call, said, home);
      }
      return switch (call.kind()) {
        case EDITS -> EditSteps.of(call, said, home);
        case READS, OTHER -> {
          var step = ToolSteps.of(call);
          step.ifPresent(_ -> answers.put(call.call().seq(), cut(call.answerText())));
          yield step.stream().toList();
        }
        case EXECUTES, DELEGATES -> List.of();
      };
    }

    private void prove(RecordedStep step) {
      switch (step.kind()) {
        case TEST -> proof = Proof.TESTS;
        case CHECK -> {
          if (proof == Proof.NONE && !step.command().matches(".*(?:--?[vV](?:ersion)?|version)$")) {
            proof = Proof.CHECK;
          }
        }
        case EDIT -> proof = Proof.NONE;
        case TOOL -> {}
        case COMMAND -> {
          if (!step.trivial() && !step.shape().startsWith("git ")) {
            proof = Proof.NONE;
          }
        }
      }
    }

    private void forget(JudgedCall call) {
      for (var command : call.commands()) {
        if (command.program().equals("rm")) {
          command.words().forEach(word -> removed.add(CommandText.below(home, word)));
        }
      }
    }

    List<RecordedStep> steps() {
      return Folding.fold(Folding.withoutIdleLooks(steps, answers), removed);
    }

    private static String cut(String answer) {
      return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
    }
  }
}
