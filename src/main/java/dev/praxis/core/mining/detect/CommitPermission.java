package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.shell.CommandCatalogue.Act;
import dev.praxis.core.mining.speech.Phrases;
import dev.praxis.core.mining.speech.Sentence;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.ToolUse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the person has asked for so far, of the acts that leave a mark on a repository. An ask
/// lasts until it was used and the person has given the next task; "after each step" lasts for
/// good.
final class CommitPermission {
  private static final Map<Act, String> KINDS =
      Map.of(
          Act.COMMIT, "commit",
          Act.PUSH, "push",
          Act.REVIEW, "review",
          Act.TAG, "tag",
          Act.PUBLISH, "publish");
  private static final Pattern STANDING =
      Pattern.compile(
          "(?iu)\\b(always|each|every|as you go|from now"
              + " on|whenever|regularly|often|immer|jede[nrms]?|toujours|chaque|siempre|cada|всегда|каждый)\\b");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)<command-name>[^<]{0,200}?(?:commit|push|\\bpr\\b|ship|release|publish|land|merge)[^<]{0,200}</");
  private static final Pattern ORDER =
      Pattern.compile(
          "(?is)^\\W*(<command-|stop hook feedback|base directory for this skill|this session is"
              + " being continued|.{0,80}continued from a previous).*");
  private static final Set<Act> GRANTED_BY_YES =
      EnumSet.of(Act.COMMIT, Act.PUSH, Act.REVIEW, Act.TAG);
  private static final int SHORT_ANSWER = 120;

  private final Phrases phrases;
  private final Set<Act> granted = EnumSet.noneOf(Act.class);
  private final Set<Act> refused = EnumSet.noneOf(Act.class);
  private final Set<Act> standing = EnumSet.noneOf(Act.class);
  private boolean used;

  /// @param phrases those of `mining/asks.json`
  CommitPermission(Phrases phrases) {
    this.phrases = phrases;
  }

  /// Takes in what the person said, in answer to what the agent had said.
  void hear(String message, @Nullable Event agentMessage) {
    var asked = EnumSet.noneOf(Act.class);
    for (var sentence : Sentence.of(message)) {
      read(sentence, asked);
    }
    if (agentMessage != null && saysYes(message) && proposes(agentMessage.text())) {
      asked.addAll(GRANTED_BY_YES);
    }
    if (asked.isEmpty() && used) {
      granted.clear();
    }
    if (!asked.isEmpty()) {
      used = false;
    }
    grant(asked);
  }

  /// Takes in text of the harness: a slash command, a hook or a skill may ask as well.
  void note(String text) {
    if (COMMAND.matcher(text).find()) {
      granted.addAll(KINDS.keySet());
    } else if (ORDER.matcher(text).matches() && mentions(text)) {
      granted.addAll(KINDS.keySet());
    }
  }

  /// Takes in a plan the person approved or a question they answered.
  void approve(ToolUse use) {
    boolean persons = use.tool().equals("ExitPlanMode") || use.tool().equals("AskUserQuestion");
    if (persons && mentions(use.input())) {
      grant(EnumSet.copyOf(KINDS.keySet()));
    }
  }

  boolean covers(Set<Act> acts) {
    return granted.containsAll(acts);
  }

  boolean forbids(Set<Act> acts) {
    return acts.stream().anyMatch(refused::contains);
  }

  /// Something of the kind was done.
  void used() {
    used = true;
  }

  /// Whether a message asks for any of these acts.
  boolean asks(String message) {
    return Sentence.of(message).stream()
        .anyMatch(
            sentence -> KINDS.keySet().stream().anyMatch(act -> asks(act, sentence) == Ask.YES));
  }

  /// Whether a message wants something taken back.
  boolean wantsBack(String message) {
    return phrases.found("repair", message);
  }

  private enum Ask {
    NONE,
    YES,
    REFUSED
  }

  private void read(Sentence sentence, Set<Act> asked) {
    for (var act : KINDS.keySet()) {
      switch (asks(act, sentence)) {
        case YES -> {
          asked.add(act);
          refused.remove(act);
          if (STANDING.matcher(sentence.bare()).find()) {
            standing.add(act);
          }
        }
        case REFUSED -> {
          refused.add(act);
          granted.remove(act);
          standing.remove(act);
        }
        case NONE -> {}
      }
    }
  }

  private Ask asks(Act act, Sentence sentence) {
    var text = sentence.bare();
    var places = phrases.all(KINDS.getOrDefault(act, ""), text);
    if (places.isEmpty() || phrases.found("blame", text)) {
      return Ask.NONE;
    }
    boolean refuses =
        places.stream()
            .allMatch(place ->
                phrases.found("refusal", text.substring(0, place.start()))
                    || phrases.found("refusal_after", text.substring(place.end())));
    return refuses ? Ask.REFUSED : Ask.YES;
  }

  private void grant(Set<Act> asked) {
    granted.addAll(asked);
    granted.addAll(standing);
    if (asked.contains(Act.PUBLISH)) {
      granted.addAll(List.of(Act.TAG, Act.PUSH, Act.COMMIT));
    }
    if (asked.contains(Act.REVIEW)) {
      granted.addAll(List.of(Act.PUSH, Act.COMMIT));
    }
    if (asked.contains(Act.PUSH)) {
      granted.add(Act.COMMIT);
    }
  }

  private boolean saysYes(String message) {
    return message.length() <= SHORT_ANSWER && phrases.found("yes", message.strip());
  }

  private boolean proposes(String agentMessage) {
    return Sentence.of(agentMessage).stream()
        .anyMatch(sentence -> sentence.bare().endsWith("?") && mentions(sentence.bare()));
  }

  private boolean mentions(String text) {
    return KINDS.values().stream().anyMatch(kind -> phrases.found(kind, text));
  }
}
