package dev.praxis.core.transcript.telling;

import dev.praxis.core.transcript.Lines;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What the records of one conversation say of the session as a whole, collected as they come.
public final class SessionNotes {
  private static final int TITLE = 120;
  private static final int MODELS = 50;
  private static final Pattern WORKTREE =
      Pattern.compile("[/\\\\]\\.(claude[/\\\\])?worktrees[/\\\\][^/\\\\]+.*$");

  private final Map<String, Integer> answersOfModel = new HashMap<>();
  private String cwd = "";
  private String branch = "";
  private String version = "";
  private String title = "";
  private String prompt = "";
  private String command = "";
  private String answer = "";

  /// The folder the agent works in; the first counts.
  public void workedIn(String folder) {
    if (cwd.isEmpty()) {
      cwd = folder;
    }
  }

  public void onBranch(String name) {
    branch = newer(name, branch);
  }

  public void madeBy(String programVersion) {
    version = newer(programVersion, version);
  }

  public void answeredBy(String model) {
    if (!model.isEmpty() && (answersOfModel.size() < MODELS || answersOfModel.containsKey(model))) {
      answersOfModel.merge(model, 1, Integer::sum);
    }
  }

  /// A name that a person, or the agent, gave the session; the last counts.
  public void titled(String name) {
    title = newer(Lines.first(name, TITLE), title);
  }

  public void prompted(String text) {
    if (prompt.isEmpty()) {
      prompt = Lines.first(text, TITLE);
    }
  }

  /// A command to the agent program, which names a session that has no prompt.
  public void commanded(String name) {
    if (command.isEmpty()) {
      command = name;
    }
  }

  public void agentSaid(String text) {
    if (answer.isEmpty()) {
      answer = Lines.first(text, TITLE);
    }
  }

  /// What was asked first. Of a file that begins in the middle, what was said first is all there
  /// is.
  public String firstWords() {
    return !prompt.isEmpty() ? prompt : !command.isEmpty() ? command : answer;
  }

  /// What is known now; empty texts for what is not.
  ///
  /// @param project of a session that names no folder
  public Map<Fact, String> facts(String project) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    facts.put(Fact.CWD, cwd);
    facts.put(Fact.PROJECT, cwd.isEmpty() ? project : projectOf(cwd));
    facts.put(Fact.BRANCH, branch);
    facts.put(Fact.AGENT_VERSION, version);
    facts.put(Fact.MODEL, mostUsedModel());
    facts.put(Fact.TITLE, title.isEmpty() ? firstWords() : title);
    return facts;
  }

  private String mostUsedModel() {
    return answersOfModel.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /// The folder's own name; of a worktree, that of the repository it belongs to.
  private static String projectOf(String folder) {
    var path = WORKTREE.matcher(folder).replaceFirst("");
    int end = path.length();
    while (end > 0 && isSeparator(path.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && !isSeparator(path.charAt(start - 1))) {
      start--;
    }
    return start == end ? folder : path.substring(start, end);
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '\\';
  }

  private static String newer(String now, String before) {
    return now.isEmpty() ? before : now;
  }
}
