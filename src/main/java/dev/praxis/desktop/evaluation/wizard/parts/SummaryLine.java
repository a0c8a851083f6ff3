package dev.praxis.desktop.evaluation.wizard.parts;

import java.util.Optional;

/// One line of what was chosen.
///
/// @param wrong what keeps it from being run so; empty where nothing does
public record SummaryLine(String name, String value, Optional<Told> wrong) {}
