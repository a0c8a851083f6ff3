package dev.praxis.core.transcript.telling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.ToolStatus;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a tool call ended.
///
/// @param exitCode of a command that failed; null where none is known
public record Ending(ToolStatus status, @Nullable Integer exitCode) {
  public static final Ending OK = new Ending(ToolStatus.OK, null);
  public static final Ending FAILED = new Ending(ToolStatus.FAILED, null);
  public static final Ending DENIED = new Ending(ToolStatus.DENIED, null);
  public static final Ending CANCELLED = new Ending(ToolStatus.CANCELLED, null);

  public Ending {
    exitCode = status == ToolStatus.FAILED ? exitCode : null;
  }

  /// What is said outright goes before what an exit code tells.
  ///
  /// @param flagged whether the call is marked as failed
  public static Ending of(boolean flagged, @Nullable Integer exitCode) {
    boolean failed = flagged || (exitCode != null && exitCode != 0);
    return failed ? new Ending(ToolStatus.FAILED, exitCode) : OK;
  }

  /// An exit code that stands in a field; null where there is none.
  public static @Nullable Integer exitCode(JsonNode field) {
    return field.isIntegralNumber() && field.canConvertToInt() ? field.intValue() : null;
  }

  /// An exit code that stands in a text.
  ///
  /// @param shape its first group holds the digits, at most nine
  public static @Nullable Integer exitCode(Pattern shape, CharSequence text) {
    var matcher = shape.matcher(text);
    return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
  }
}
