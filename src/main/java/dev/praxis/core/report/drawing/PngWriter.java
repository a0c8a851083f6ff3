package dev.praxis.core.report.drawing;

import dev.praxis.core.report.drawing.Mark.Point;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/// Paints a chart as a PNG picture. Needs no screen.
public final class PngWriter {
  /// Faces in the order of liking; the last is on every Java runtime.
  private static final List<String> FACES =
      List.of("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans", Font.SANS_SERIF);

  private static final float[] DASHES = {3, 3};

  private final Palette palette;
  private final double scale;
  private final Map<Double, Font> fonts = new HashMap<>();
  private final String face = face();

  /// @param scale pixels of the picture for one of the chart: 2 is sharp on a dense screen
  public PngWriter(Palette palette, double scale) {
    this.palette = palette;
    this.scale = scale;
  }

  /// The bytes of the file.
  public byte[] write(ChartModel chart) {
    var picture =
        new BufferedImage(
            Math.max(1, (int) Math.ceil(chart.width() * scale)),
            Math.max(1, (int) Math.ceil(chart.height() * scale)),
            BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    try {
      paint(pen, chart);
    } finally {
      pen.dispose();
    }
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, "png", bytes)) {
        throw new IllegalStateException("this Java runtime cannot write PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory", e);
    }
    return bytes.toByteArray();
  }

  private void paint(Graphics2D pen, ChartModel chart) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(scale, scale);
    pen.setColor(colour(Role.CANVAS));
    pen.fill(new Rectangle2D.Double(0, 0, chart.width() + 1, chart.height() + 1));
    chart.marks().forEach(mark -> paint(pen, mark));
  }

  private void paint(Graphics2D pen, Mark mark) {
    pen.setColor(colour(mark.role()));
    pen.setComposite(AlphaComposite.SrcOver);
    pen.setStroke(new BasicStroke(1.5f));
    switch (mark) {
      case Mark.Line line -> {
        pen.setStroke(stroke(line.width(), line.dashed()));
        pen.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
      }
      case Mark.Box(var x, var y, var w, var h, _, var opacity) ->
          fill(pen, new Rectangle2D.Double(x, y, w, h), opacity);
      case Mark.Dot(var x, var y, var r, _, var hollow) ->
          ink(pen, new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), hollow);
      case Mark.Diamond(var x, var y, var r, _, var hollow) ->
          ink(pen, path(SvgWriter.diamond(x, y, r), true), hollow);
      case Mark.Curve(var points, _, var width) -> {
        pen.setStroke(stroke(width, false));
        pen.draw(path(points, false));
      }
      case Mark.Area(var points, _, var opacity) -> fill(pen, path(points, true), opacity);
      case Mark.Text text -> text(pen, text);
    }
  }

  private static BasicStroke stroke(double width, boolean dashed) {
    return dashed
        ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
        : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  private static void fill(Graphics2D pen, Shape shape, double opacity) {
    pen.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
    pen.fill(shape);
  }

  private static void ink(Graphics2D pen, Shape shape, boolean hollow) {
    if (hollow) {
      pen.draw(shape);
    } else {
      pen.fill(shape);
    }
  }

  private static Shape path(List<Point> points, boolean closed) {
    var path = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      if (i == 0) {
        path.moveTo(points.get(i).x(), points.get(i).y());
      } else {
        path.lineTo(points.get(i).x(), points.get(i).y());
      }
    }
    if (closed && !points.isEmpty()) {
      path.closePath();
    }
    return path;
  }

  /// Letters the face lacks come from one that has them.
  private void text(Graphics2D pen, Mark.Text text) {
    var font = fonts.computeIfAbsent(text.size(), this::font);
    if (font.canDisplayUpTo(text.text()) >= 0) {
      font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) text.size());
    }
    pen.setFont(font);
    var metrics = pen.getFontMetrics();
    double wide = metrics.getStringBounds(text.text(), pen).getWidth();
    double x =
        switch (text.anchor()) {
          case START -> text.x();
          case MIDDLE -> text.x() - wide / 2;
          case END -> text.x() - wide;
        };
    double middle = (metrics.getAscent() - metrics.getDescent()) / 2.0;
    pen.drawString(text.text(), (float) x, (float) (text.y() + middle));
  }

  private Font font(double size) {
    return new Font(face, Font.PLAIN, 1).deriveFont((float) size);
  }

  private static String face() {
    var there =
        Set.copyOf(
            Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
    return FACES.stream().filter(there::contains).findFirst().orElse(Font.SANS_SERIF);
  }

  private Color colour(Role role) {
    return Color.decode(palette.of(role));
  }
}
