package dev.praxis.core.report.drawing;

import dev.praxis.core.report.drawing.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;

/// Puts words on a drawing so that none lies on another or leaves it: a text whose place is taken
/// is left out. What must be read is put first.
public final class Labels {
  /// Height of a line as a multiple of its size.
  private static final double LINE = 1.2;

  /// Room between two texts on one line.
  private static final double GAP = 3;

  private final Drawing drawing;
  private final double width;
  private final double height;
  private final List<Area> taken = new ArrayList<>();

  /// @param width of the drawing
  /// @param height of the drawing
  public Labels(Drawing drawing, double width, double height) {
    this.drawing = drawing;
    this.width = width;
    this.height = height;
  }

  /// Where a text might stand: its anchor, and the middle of its height.
  public record Place(double x, double y, Anchor anchor) {}

  private record Area(double left, double top, double right, double bottom) {
    boolean meets(Area other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /// Keeps words off this rectangle.
  public void keepOff(double x, double y, double w, double h) {
    taken.add(new Area(x, y, x + w, y + h));
  }

  /// Muted and small.
  ///
  /// @return whether there was room
  public boolean note(double x, double y, String text, Anchor anchor) {
    return put(text, Role.FG_MUTED, Drawing.SMALL, List.of(new Place(x, y, anchor)));
  }

  /// To be read.
  ///
  /// @return whether there was room
  public boolean text(double x, double y, String text, Role role, Anchor anchor) {
    return put(text, role, Drawing.BODY, List.of(new Place(x, y, anchor)));
  }

  /// At the first of these places that is free.
  ///
  /// @return whether one was
  public boolean put(String text, Role role, double size, List<Place> places) {
    for (var place : places) {
      var area = area(text, size, place);
      if (inside(area) && taken.stream().noneMatch(area::meets)) {
        taken.add(area);
        drawing.words(place.x(), place.y(), text, role, place.anchor(), size);
        return true;
      }
    }
    return false;
  }

  private boolean inside(Area area) {
    return area.left >= -GAP
        && area.top >= -GAP
        && area.right <= width + GAP
        && area.bottom <= height + GAP;
  }

  private static Area area(String text, double size, Place place) {
    double wide = TextFit.width(text, size);
    double left =
        switch (place.anchor()) {
          case START -> place.x();
          case MIDDLE -> place.x() - wide / 2;
          case END -> place.x() - wide;
        };
    double half = size * LINE / 2;
    return new Area(left - GAP / 2, place.y() - half, left + wide + GAP / 2, place.y() + half);
  }
}
