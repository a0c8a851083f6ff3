package dev.praxis.core.instructions;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What an export made of a file.
///
/// @param before null where there was none
@SuppressWarnings("ArrayRecordComponent") // carried from a row to the disk; never compared
record FileChange(Path file, byte @Nullable [] before, byte[] after) {}
