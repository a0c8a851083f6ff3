package dev.praxis.core.report.drawing;

import dev.praxis.core.report.drawing.Mark.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a chart as one SVG document that needs nothing else: no fonts, scripts or files.
public final class SvgWriter {
  private final Palette palette;
  private final boolean classes;

  public SvgWriter(Palette palette) {
    this(palette, false);
  }

  private SvgWriter(Palette palette, boolean classes) {
    this.palette = palette;
    this.classes = classes;
  }

  /// For a page that gives the roles its own colours: each shape also has the class `fill-ROLE` or
  /// `stroke-ROLE`. The colours of the palette hold where the page says nothing.
  public static SvgWriter forPages(Palette palette) {
    return new SvgWriter(palette, true);
  }

  /// The document as text.
  ///
  /// @param title for screen readers
  public String write(ChartModel chart, String title) {
    var marks = chart.marks().stream().map(this::element).collect(Collectors.joining("\n"));
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" role="img" \
    font-family="Inter, system-ui, sans-serif" style="font-variant-numeric: tabular-nums">
    <title>%3$s</title>
    <rect width="%1$s" height="%2$s" %4$s/>
    %5$s
    </svg>
    """
        .formatted(
            number(chart.width()),
            number(chart.height()),
            escape(title),
            ink("fill", Role.CANVAS),
            marks);
  }

  private String element(Mark mark) {
    return switch (mark) {
      case Mark.Line line -> line(line);
      case Mark.Box(var x, var y, var w, var h, var role, var opacity) ->
          tag("rect")
              .with("x", x)
              .with("y", y)
              .with("width", w)
              .with("height", h)
              .and(ink("fill", role))
              .with("fill-opacity", opacity)
              .closed();
      case Mark.Dot(var x, var y, var radius, var role, var hollow) ->
          inked(tag("circle").with("cx", x).with("cy", y).with("r", radius), role, hollow);
      case Mark.Diamond(var x, var y, var r, var role, var hollow) ->
          inked(tag("polygon").with("points", points(diamond(x, y, r))), role, hollow);
      case Mark.Curve(var points, var role, var width) ->
          tag("polyline")
              .with("points", points(points))
              .with("fill", "none")
              .and(ink("stroke", role))
              .with("stroke-width", width)
              .with("stroke-linejoin", "round")
              .closed();
      case Mark.Area(var points, var role, var opacity) ->
          tag("polygon")
              .with("points", points(points))
              .and(ink("fill", role))
              .with("fill-opacity", opacity)
              .closed();
      case Mark.Text text -> text(text);
    };
  }

  private String line(Mark.Line line) {
    var tag =
        tag("line")
            .with("x1", line.x1())
            .with("y1", line.y1())
            .with("x2", line.x2())
            .with("y2", line.y2())
            .and(ink("stroke", line.role()))
            .with("stroke-width", line.width());
    return (line.dashed() ? tag.with("stroke-dasharray", "3 3") : tag).closed();
  }

  private String text(Mark.Text text) {
    return tag("text")
            .with("x", text.x())
            .with("y", text.y())
            .with("dy", "0.35em")
            .with("font-size", text.size())
            .with("text-anchor", text.anchor().name().toLowerCase(Locale.ROOT))
            .and(ink("fill", text.role()))
            .open()
        + escape(text.text())
        + "</text>";
  }

  private String inked(Tag tag, Role role, boolean hollow) {
    return hollow
        ? tag.with("fill", "none").and(ink("stroke", role)).with("stroke-width", 1.5).closed()
        : tag.and(ink("fill", role)).closed();
  }

  /// The colour of a role as one or two attributes.
  private String ink(String attribute, Role role) {
    var colour = "%s=\"%s\"".formatted(attribute, palette.of(role));
    return classes ? "%s class=\"%s-%s\"".formatted(colour, attribute, role.word()) : colour;
  }

  static List<Point> diamond(double x, double y, double r) {
    return List.of(
        new Point(x, y - r), new Point(x + r, y), new Point(x, y + r), new Point(x - r, y));
  }

  private static String points(List<Point> points) {
    return points.stream()
        .map(point -> number(point.x()) + "," + number(point.y()))
        .collect(Collectors.joining(" "));
  }

  private static Tag tag(String name) {
    return new Tag("<" + name);
  }

  private record Tag(String text) {
    Tag with(String name, double value) {
      return with(name, number(value));
    }

    Tag with(String name, String value) {
      return new Tag("%s %s=\"%s\"".formatted(text, name, value));
    }

    Tag and(String attributes) {
      return new Tag(text + " " + attributes);
    }

    String open() {
      return text + ">";
    }

    String closed() {
      return text + "/>";
    }
  }

  private static String number(double value) {
    var rounded = String.format(Locale.ROOT, "%.2f", value);
    return rounded.replaceAll("\\.?0+$", "");
  }

  /// Letters that XML cannot hold are dropped.
  private static String escape(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
