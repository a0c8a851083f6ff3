package dev.praxis.core.importing.reading;

import dev.praxis.core.session.EventKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step, ready to be written.
///
/// @param session place of its session among those of the file
/// @param stored the text as it is kept
/// @param answers seq of the call, of a tool result whose call is known
/// @param identity the same in every copy of the step; 0 if it has none
/// @param call of a tool call
/// @param secrets what was masked in its text and in the arguments of its call
public record EventRow(
    int session,
    int seq,
    EventKind kind,
    @Nullable Long at,
    String text,
    Object stored,
    boolean failed,
    @Nullable Integer answers,
    long line,
    long identity,
    @Nullable CallRow call,
    List<SecretRow> secrets) {}
