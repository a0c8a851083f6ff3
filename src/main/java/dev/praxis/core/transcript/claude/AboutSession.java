package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.Lines;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What the records of one conversation say of the session as a whole.
final class AboutSession {
  private static final int TITLE = 120;
  private static final int MODELS = 50;
  private static final Pattern COMMAND_NAME =
      Pattern.compile("<command-name>\\s*([^<]{1,100}?)\\s*</command-name>");
  private static final Pattern WORKTREE =
      Pattern.compile("[/\\\\]\\.(claude[/\\\\])?worktrees[/\\\\][^/\\\\]+.*$");

  private final Titles titles = new Titles();
  private final Map<String, Integer> answersOfModel = new HashMap<>();
  private String cwd = "";
  private String branch = "";
  private String version = "";
  private String prompt = "";
  private String command = "";
  private String answer = "";

  Titles titles() {
    return titles;
  }

  /// Facts that stand in every record of a conversation.
  void saw(JsonNode record) {
    if (cwd.isEmpty()) {
      cwd = record.path("cwd").asText("");
    }
    branch = newer(record.path("gitBranch").asText(""), branch);
    version = newer(record.path("version").asText(""), version);
    titles.saw(record.path("uuid").asText(""));
  }

  void startedWith(String programVersion, String model) {
    version = newer(programVersion, version);
    answeredBy(model);
  }

  void prompted(String text) {
    if (prompt.isEmpty()) {
      prompt = Lines.first(text, TITLE);
    }
  }

  void heardHarness(String text) {
    var matcher = COMMAND_NAME.matcher(text);
    if (command.isEmpty() && matcher.find()) {
      command = matcher.group(1);
    }
  }

  void agentSaid(String text) {
    if (answer.isEmpty()) {
      answer = Lines.first(text, TITLE);
    }
  }

  void answeredBy(String model) {
    if (!model.isEmpty() && (answersOfModel.size() < MODELS || answersOfModel.containsKey(model))) {
      answersOfModel.merge(model, 1, Integer::sum);
    }
  }

  /// @param folder name of the folder the file lies in, for a session that names no other place
  Map<Fact, String> facts(String folder) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    facts.put(Fact.CWD, cwd);
    facts.put(Fact.PROJECT, cwd.isEmpty() ? folder : project(cwd));
    facts.put(Fact.BRANCH, branch);
    facts.put(Fact.AGENT_VERSION, version);
    facts.put(Fact.MODEL, mostUsedModel());
    facts.put(Fact.TITLE, titles.best(firstWords()));
    return facts;
  }

  /// Of a file that begins in the middle, what was said first is all there is.
  private String firstWords() {
    return !prompt.isEmpty() ? prompt : !command.isEmpty() ? command : answer;
  }

  private String mostUsedModel() {
    return answersOfModel.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /// The folder's own name; of a worktree, that of the repository it belongs to.
  private static String project(String cwd) {
    var path = WORKTREE.matcher(cwd).replaceFirst("");
    int end = path.length();
    while (end > 0 && isSeparator(path.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && !isSeparator(path.charAt(start - 1))) {
      start--;
    }
    return start == end ? cwd : path.substring(start, end);
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '\\';
  }

  private static String newer(String now, String before) {
    return now.isEmpty() ? before : now;
  }
}
