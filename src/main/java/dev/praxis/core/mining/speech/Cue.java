package dev.praxis.core.mining.speech;

import java.util.Locale;

/// A way of speaking that tells what a sentence does. The language packs hold, for each cue, the
/// expressions that give it away.
public enum Cue {
  OPENER("opens with a refusal"),
  HEDGE("hesitates"),
  COMPLAINT("says what the agent should have done or left"),
  ACT("names something the agent did"),
  WRONG("says that something is wrong"),
  OBJECTION("objects to it"),
  EXISTING("points at what is there already"),
  REMINDER("reminds of something said before"),
  RULE("states what holds in general"),
  PROHIBITION("forbids something"),
  REPLACEMENT("names what to do instead"),
  OBLIGATION("says how it should be"),
  FACT("states a fact"),
  UNDO("asks to undo it"),
  FAILURE("reports that it fails"),
  CHECK("doubts that it was done"),
  FRUSTRATION("sounds annoyed"),
  STANDING("sets a standing rule"),
  ADMISSION("owns up"),
  CLAIM("claims success"),
  SOCIAL("is polite"),
  PRAISE("praises"),
  AGREE("agrees"),
  REQUEST("asks for something"),
  DIRECTIVE("gives an order"),
  NEXT("goes on to something else"),
  HYPOTHETICAL("supposes"),
  WHQUESTION("asks a question"),
  SELF("speaks of themselves"),
  ERRAND("sends the agent to find or mend something"),
  OWN_FAULT("takes the blame"),
  DEFER("puts something off"),
  REPORTED("passes on what others say"),
  NEGATIVE("says that something is not as it should be"),
  PERSISTS("says that it is as it was, or was not so before"),
  CRAFT("speaks of how software is made"),
  PRODUCT("speaks of what the product does");

  private final String meaning;

  Cue(String meaning) {
    this.meaning = meaning;
  }

  /// Its section in the language packs.
  String section() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// In plain words: what a sentence with this cue does.
  public String meaning() {
    return meaning;
  }
}
