package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import java.util.regex.Pattern;

/// What a row means to somebody who looks for the moment that matters.
public final class RowKinds {
  private static final String CORRECTION = "user_correction";
  private static final Pattern COMMIT = Pattern.compile("(?:^|[;&|(\\s])git\\s+commit\\b");

  private RowKinds() {}

  /// A call that failed, or one the person refused or stopped.
  public static boolean failed(Row row) {
    return switch (row) {
      case Row.Call call -> failed(call);
      case Row.Said said -> said.event().failed() || said.event().is(EventKind.INTERRUPTION);
      case Row.Day _,
          Row.Gap _,
          Row.Piece _,
          Row.Field _,
          Row.Change _,
          Row.More _,
          Row.Waiting _ ->
          false;
    };
  }

  /// Mining found something here, or the person marked it.
  public static boolean flagged(Row row) {
    return switch (row) {
      case Row.Call call -> !call.signals().isEmpty() || !call.evidence().isEmpty();
      case Row.Said said -> !said.signals().isEmpty() || !said.evidence().isEmpty();
      case Row.Day _,
          Row.Gap _,
          Row.Piece _,
          Row.Field _,
          Row.Change _,
          Row.More _,
          Row.Waiting _ ->
          false;
    };
  }

  public static boolean failureLike(Row row) {
    return failed(row) || flagged(row);
  }

  /// The person took the floor.
  public static boolean byUser(Row row) {
    return row instanceof Row.Said said && said.event().is(EventKind.USER_MESSAGE);
  }

  /// The person put the agent right, as mining sees it.
  public static boolean corrected(Row row) {
    return row instanceof Row.Said said
        && said.signals().stream().anyMatch(signal -> signal.detector().equals(CORRECTION));
  }

  /// A commit that went through.
  public static boolean committed(Row row) {
    return row instanceof Row.Call call
        && !failed(call)
        && call.event().toolUse() != null
        && COMMIT.matcher(call.event().toolUse().target()).find();
  }

  public static ToolStatus status(Row.Call call) {
    var use = call.event().toolUse();
    return use == null ? ToolStatus.PENDING : use.status();
  }

  private static boolean failed(Row.Call call) {
    Event result = call.result();
    return switch (status(call)) {
      case FAILED, DENIED -> true;
      case PENDING, OK, CANCELLED, SIBLING_CANCELLED -> result != null && result.failed();
    };
  }
}
