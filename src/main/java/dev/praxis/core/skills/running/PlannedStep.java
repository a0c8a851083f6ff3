package dev.praxis.core.skills.running;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A step with its parameters filled in, ready to be done.
///
/// @param number as a person counts it: `2`, or `2.1` for the first step of the skill that step 2
///   replays
/// @param skill name of the skill it is a step of
/// @param seq its number in that skill, from 1
/// @param action what to do, in words
/// @param commands what to run, exactly; empty where the step tells no command
/// @param expected what is seen where it went well
/// @param parameters as used
public record PlannedStep(
    String number,
    String skill,
    int seq,
    String phase,
    String action,
    List<String> commands,
    String expected,
    Map<String, String> parameters) {

  public PlannedStep {
    commands = List.copyOf(commands);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
