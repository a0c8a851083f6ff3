package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.Lines;
import dev.praxis.core.transcript.Recent;

/// Chooses the name of a session: the one a person gave, then the one the agent gave, then its
/// summary, then what was asked first.
final class Titles {
  private static final int LONGEST = 120;
  private static final int REMEMBERED = 10_000;

  private final Recent<Boolean> records = new Recent<>(REMEMBERED);
  private final Recent<String> summaryOfLeaf = new Recent<>(REMEMBERED);
  private String custom = "";
  private String given = "";
  private String summary = "";
  private String foreign = "";

  /// Reads a record that is about the title; false where it is about something else.
  boolean read(String type, JsonNode record) {
    switch (type) {
      case "custom-title" -> custom = text(record, "customTitle");
      case "ai-title" -> given = text(record, "aiTitle");
      case "summary" -> summary(text(record, "summary"), record.path("leafUuid").asText(""));
      default -> {
        return false;
      }
    }
    return true;
  }

  /// A conversation record of this session.
  void saw(String uuid) {
    if (!uuid.isEmpty()) {
      records.put(uuid, true);
      var waiting = summaryOfLeaf.remove(uuid);
      summary = waiting == null ? summary : waiting;
    }
  }

  String best(String firstPrompt) {
    if (!custom.isEmpty()) {
      return custom;
    }
    if (!given.isEmpty()) {
      return given;
    }
    if (!summary.isEmpty()) {
      return summary;
    }
    return firstPrompt.isEmpty() ? foreign : firstPrompt;
  }

  /// A file may begin with summaries of other sessions; which session one is of, its leaf says.
  private void summary(String text, String leaf) {
    if (records.get(leaf) != null) {
      summary = text;
    } else {
      summaryOfLeaf.put(leaf, text);
      foreign = text;
    }
  }

  private static String text(JsonNode record, String field) {
    return Lines.first(record.path(field).asText(""), LONGEST);
  }
}
