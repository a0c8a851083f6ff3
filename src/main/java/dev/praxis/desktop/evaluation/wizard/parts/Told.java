package dev.praxis.desktop.evaluation.wizard.parts;

import dev.praxis.core.Problem;

/// What is wrong with something a person chose or wrote, and what to do.
public record Told(String what, String todo) {

  public static Told of(Problem problem) {
    return new Told(problem.whatHappened(), problem.remedy());
  }

  public String text() {
    return (what + " " + todo).strip();
  }
}
