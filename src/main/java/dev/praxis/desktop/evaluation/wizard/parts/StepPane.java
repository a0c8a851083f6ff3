package dev.praxis.desktop.evaluation.wizard.parts;

import javafx.scene.Node;

/// One step as the frame of the wizard sees it.
public interface StepPane {

  /// What gets the keyboard when the step is shown.
  Node first();

  /// Takes the choice with this number, counted from 1; nothing where there is none.
  void choose(int number);
}
