package dev.praxis.core.mining.speech;

import dev.praxis.core.mining.speech.Topics.Topic;
import java.util.List;

/// What a message answers: the same words correct an agent after one thing and not after another.
///
/// @param afterAgent the agent has done or said something before
/// @param asked the agent had just asked something, so that a "no" is an answer
/// @param claimed the agent had just claimed success
/// @param denied the words stand in the refusal of a call
/// @param interrupted the person had just stopped the agent
/// @param midTurn the person spoke while the agent was at work
/// @param admitted the agent owned up in its next words
/// @param recent what the agent had just said, edited and run
/// @param topics what those acts can be reproached with: a commit was made, success was claimed
public record Surroundings(
    boolean afterAgent,
    boolean asked,
    boolean claimed,
    boolean denied,
    boolean interrupted,
    boolean midTurn,
    boolean admitted,
    RecentWords recent,
    List<Topic> topics) {

  public Surroundings {
    topics = List.copyOf(topics);
  }

  /// The agent has not worked yet: nothing can be put right.
  public static final Surroundings NOTHING =
      new Surroundings(
          false, false, false, false, false, false, false, RecentWords.NONE, List.of());

  /// Nothing is known but that the agent has worked before.
  public static final Surroundings PLAIN =
      new Surroundings(true, false, false, false, false, false, false, RecentWords.NONE, List.of());
}
