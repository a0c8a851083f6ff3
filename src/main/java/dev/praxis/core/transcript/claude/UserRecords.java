package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Step;

/// Reads `user` records: what people typed, what the harness said in their name, what tools
/// answered.
final class UserRecords {
  private final ToolResults results;
  private final QueuedPrompts queued;

  UserRecords(ToolResults results, QueuedPrompts queued) {
    this.results = results;
    this.queued = queued;
  }

  /// @param sidechain of a sub-agent: its prompts are another agent's words
  void read(Step step, JsonNode record, AboutSession about, boolean sidechain) {
    var message = record.path("message");
    var content = message.isTextual() ? message : message.path("content");
    if (content.isTextual()) {
      text(step, record, about, sidechain, content.textValue());
    }
    for (var block : content.isArray() ? content : content.path("none")) {
      block(step, record, about, sidechain, block);
    }
    if (step.toldNothing()) {
      step.other("user/empty");
    }
  }

  private void block(
      Step step, JsonNode record, AboutSession about, boolean sidechain, JsonNode block) {
    if (block.path("type").asText("").equals("tool_result")) {
      results.read(step, block, record.path("toolUseResult"));
    } else {
      text(step, record, about, sidechain, ContentText.block(block));
    }
  }

  private void text(
      Step step, JsonNode record, AboutSession about, boolean sidechain, String text) {
    if (record.path("isCompactSummary").asBoolean()) {
      step.said(EventKind.COMPACTION, text);
      return;
    }
    for (var part : UserText.split(text)) {
      if (part.kind() != EventKind.USER_MESSAGE) {
        about.heardHarness(part.text());
        step.said(part.kind(), part.text());
      } else if (sidechain) {
        about.prompted(part.text());
        step.said(EventKind.HARNESS_NOTE, part.text());
      } else if (fromHarness(record)) {
        step.said(EventKind.HARNESS_NOTE, part.text());
      } else if (queued.delivers(part.text())) {
        step.other("user/queued"); // told when it was typed
      } else {
        about.prompted(part.text());
        step.said(EventKind.USER_MESSAGE, part.text());
      }
    }
  }

  private static boolean fromHarness(JsonNode record) {
    return record.path("isMeta").asBoolean()
        || record.path("isVisibleInTranscriptOnly").asBoolean()
        || record.path("promptSource").asText("").equals("system")
        || !record.path("origin").path("kind").asText("human").equals("human");
  }
}
