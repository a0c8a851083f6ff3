package dev.praxis.core.report.drawing;

import java.util.List;

/// One primitive of a chart. Lengths are pixels, the origin is the top left corner.
public sealed interface Mark {

  Role role();

  record Line(double x1, double y1, double x2, double y2, Role role, double width, boolean dashed)
      implements Mark {}

  record Box(double x, double y, double width, double height, Role role, double opacity)
      implements Mark {}

  record Dot(double x, double y, double radius, Role role, boolean hollow) implements Mark {}

  record Diamond(double x, double y, double radius, Role role, boolean hollow) implements Mark {}

  record Curve(List<Point> points, Role role, double width) implements Mark {
    public Curve {
      points = List.copyOf(points);
    }
  }

  record Area(List<Point> points, Role role, double opacity) implements Mark {
    public Area {
      points = List.copyOf(points);
    }
  }

  /// One line of text.
  ///
  /// @param x of its anchor
  /// @param y of its middle
  record Text(double x, double y, String text, Role role, Anchor anchor, double size)
      implements Mark {}

  record Point(double x, double y) {}

  /// Which part of a text stands at its x.
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
