package dev.praxis.desktop.evaluation;

import dev.praxis.desktop.actions.Action;

/// The actions that have a button in a view.
record EvaluationActions(Action evaluate, Action changeSplit) {}
