package dev.praxis.core.transcript.taubench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.ListReading;
import dev.praxis.core.transcript.conversation.Messages;
import dev.praxis.core.transcript.conversation.Reward;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads the episodes of one file into one session each.
final class EpisodeReader implements ListReading.Reader {
  private static final Pattern DOMAIN =
      Pattern.compile("^#\\s*(\\w+) agent policy", Pattern.CASE_INSENSITIVE);

  private final String file;
  private final Consumer<TranscriptEvent> events;
  private final Map<String, Integer> places = new HashMap<>();
  private long records;

  /// @param file its name, by which its sessions are called
  EpisodeReader(String file, Consumer<TranscriptEvent> events) {
    this.file = file;
    this.events = events;
  }

  /// Messages, and one more for each episode.
  long records() {
    return records;
  }

  @Override
  public void around(String field, JsonNode value) {}

  @Override
  public void end(long line) {}

  @Override
  public void read(long element, JsonNode episode) {
    var task = episode.path("task_id").asText("");
    var place = place(task, episode.path("trial").asText("0"));
    var conversation = new Conversation(records + 1, place, events);
    var messages = new Messages(conversation, text -> text.startsWith("Error"));
    episode.path("traj").forEach(message -> messages.read(++records, message));
    verdict(conversation, episode);
    conversation.end(records, Conversation.Name.ofKey(file + "/" + place), domain(episode), task);
  }

  private String place(String task, String trial) {
    var place = "task-" + task + "-trial-" + trial;
    int before = places.merge(place, 1, Integer::sum) - 1;
    return before == 0 ? place : place + "-" + (before + 1);
  }

  /// What the customer was told to want, what was expected, and what the check found.
  private void verdict(Conversation conversation, JsonNode episode) {
    var task = episode.path("info").path("task");
    var basis = basis(episode);
    var text = new StringBuilder("Judged: ").append(basis);
    add(text, "The customer was told", task.path("instruction"));
    add(text, "Expected calls", task.path("actions"));
    add(text, "Expected in the answers", task.path("outputs"));
    conversation.step(++records, null).said(EventKind.META, text.toString());
    conversation.ended(records, Voice.CHECK, Reward.outcome(episode.path("reward")), basis);
  }

  private static String basis(JsonNode episode) {
    var basis = new StringBuilder("reward ").append(episode.path("reward").asText("missing"));
    basis.append(" of tau-bench");
    var info = episode.path("info").path("reward_info");
    if (!info.isObject()) {
      return basis.append(", which did not look at how the episode ended").toString();
    }
    for (var found : info.path("info").properties()) {
      if (found.getKey().startsWith("r_")) {
        basis.append(", ").append(found.getKey().substring(2)).append(' ');
        basis.append(found.getValue().asText());
      }
    }
    return basis.toString();
  }

  private static void add(StringBuilder text, String name, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty())) {
      text.append("\n\n").append(name).append(": ");
      text.append(value.isTextual() ? value.textValue() : value.toPrettyString());
    }
  }

  /// The policy opens with the name of the shop's trade.
  private static String domain(JsonNode episode) {
    var policy = DOMAIN.matcher(episode.path("traj").path(0).path("content").asText(""));
    return policy.find() ? policy.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
