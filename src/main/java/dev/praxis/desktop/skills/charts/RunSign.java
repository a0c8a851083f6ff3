package dev.praxis.desktop.skills.charts;

import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Mark.Point;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.session.Outcome;
import java.util.ArrayList;
import java.util.List;

/// The sign of a run, told apart by shape first: a tick, a cross, a half-filled circle. Where
/// nobody verified it, the sign is thin, muted and stands in an empty ring.
record RunSign(Drawing drawing, double x, double y) {
  private static final double SIZE = 3.5;

  void draw(Outcome outcome, boolean verified) {
    var size = verified ? SIZE : 2;
    var thickness = verified ? 1.75 : 1;
    if (!verified) {
      drawing.ring(x, y, 4, Role.FG_MUTED);
    }
    switch (outcome) {
      case SUCCESS -> tick(size, verified ? Role.SUCCESS : Role.FG_MUTED, thickness);
      case FAILURE -> cross(size, verified ? Role.DANGER : Role.FG_MUTED, thickness);
      case PARTIAL, UNKNOWN -> half(size, verified ? Role.WARNING : Role.FG_MUTED, verified);
    }
  }

  private void tick(double size, Role role, double thickness) {
    drawing.curve(
        List.of(
            new Point(x - size, y),
            new Point(x - size * 0.3, y + size),
            new Point(x + size, y - size)),
        role,
        thickness);
  }

  private void cross(double size, Role role, double thickness) {
    drawing.line(x - size, y - size, x + size, y + size, role, thickness);
    drawing.line(x - size, y + size, x + size, y - size, role, thickness);
  }

  private void half(double size, Role role, boolean verified) {
    if (verified) {
      drawing.ring(x, y, size, role);
    }
    var edge = new ArrayList<Point>();
    for (int i = 0; i <= 8; i++) {
      var turn = Math.PI * i / 8;
      edge.add(new Point(x - size * Math.sin(turn), y - size * Math.cos(turn)));
    }
    drawing.area(edge, role, 1);
  }
}
