package dev.praxis.desktop.rules.diff;

/// How much of a difference is shown, and how.
///
/// @param context unchanged lines shown around each change, the rest being folded; `EVERY_LINE` for
///   all
/// @param ignoringSpace whether a line that differs in white space alone counts as unchanged
public record DiffView(DiffLayout layout, int context, boolean ignoringSpace) {
  public static final int EVERY_LINE = Integer.MAX_VALUE;
  public static final int USUAL_CONTEXT = 3;
  public static final int MOST_CONTEXT = 20;
}
