package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.telling.SessionNotes;
import java.util.Map;
import java.util.regex.Pattern;

/// What the records of one conversation say of the session as a whole.
final class AboutSession {
  private static final Pattern COMMAND_NAME =
      Pattern.compile("<command-name>\\s*([^<]{1,100}?)\\s*</command-name>");

  private final Titles titles = new Titles();
  private final SessionNotes notes = new SessionNotes();

  Titles titles() {
    return titles;
  }

  /// Facts that stand in every record of a conversation.
  void saw(JsonNode record) {
    notes.workedIn(record.path("cwd").asText(""));
    notes.onBranch(record.path("gitBranch").asText(""));
    notes.madeBy(record.path("version").asText(""));
    titles.saw(record.path("uuid").asText(""));
  }

  void startedWith(String programVersion, String model) {
    notes.madeBy(programVersion);
    notes.answeredBy(model);
  }

  void prompted(String text) {
    notes.prompted(text);
  }

  void heardHarness(String text) {
    var matcher = COMMAND_NAME.matcher(text);
    if (matcher.find()) {
      notes.commanded(matcher.group(1));
    }
  }

  void agentSaid(String text) {
    notes.agentSaid(text);
  }

  void answeredBy(String model) {
    notes.answeredBy(model);
  }

  /// @param folder name of the folder the file lies in, for a session that names no other place
  Map<Fact, String> facts(String folder) {
    notes.titled(titles.best(notes.firstWords()));
    return notes.facts(folder);
  }
}
