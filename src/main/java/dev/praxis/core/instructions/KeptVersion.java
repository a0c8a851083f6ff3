package dev.praxis.core.instructions;

import java.nio.file.Path;
import java.time.Instant;

/// A file as an export left it.
public record KeptVersion(long id, Path file, Instant at, String text) {}
