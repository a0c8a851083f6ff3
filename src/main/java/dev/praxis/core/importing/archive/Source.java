package dev.praxis.core.importing.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A transcript file that was imported.
///
/// @param state `importing`, `present`, `changed` (grown or edited since) or `gone`
/// @param sessions keys of the sessions read from it
public record Source(
    long id,
    Path path,
    String format,
    long bytes,
    long lines,
    long records,
    long unreadableLines,
    String state,
    Instant importedAt,
    List<String> sessions) {}
