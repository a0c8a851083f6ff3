package dev.praxis.core.connect;

import dev.praxis.core.connect.config.ConfigEdit;
import java.nio.file.Path;

/// One thing that is to stand in a file.
///
/// @param what it does, for a person: `lets Codex ask Praxis`
record Addition(Path file, String what, ConfigEdit edit) {}
