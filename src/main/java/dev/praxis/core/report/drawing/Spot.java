package dev.praxis.core.report.drawing;

/// The place of one datum: what can be pointed at, read out and clicked.
///
/// @param key what the datum is known by outside the chart
/// @param readout one line that says all of it
public record Spot(double x, double y, double width, double height, String key, String readout) {
  public boolean contains(double px, double py) {
    return px >= x && px < x + width && py >= y && py < y + height;
  }
}
