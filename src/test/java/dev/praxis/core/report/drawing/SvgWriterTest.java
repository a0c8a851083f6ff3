package dev.praxis.core.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Mark.Point;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgWriterTest {
  private static Palette light() throws Exception {
    return Palette.ofStyleSheet(Files.readString(Path.of("css/light.css")));
  }

  private static Document parsed(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static ChartModel everything(String words) {
    var drawing = new Drawing(200, 100);
    drawing.line(0, 0, 10, 10, Role.FG, 1);
    drawing.dashed(0, 5, 10, 5, Role.BORDER);
    drawing.box(0, 0, 20, 10, Role.CHART_1, 0.5);
    drawing.dot(5, 5, 2, Role.SUCCESS);
    drawing.ring(5, 5, 4, Role.WARNING);
    drawing.diamond(50, 50, 4, Role.ACCENT);
    drawing.curve(List.of(new Point(0, 0), new Point(1, 2)), Role.DANGER, 2);
    drawing.area(List.of(new Point(0, 0), new Point(1, 2), new Point(3, 0)), Role.CHART_2, 0.2);
    drawing.text(10, 10, words, Role.FG, Anchor.END);
    return drawing.model();
  }

  @Test
  void everyMarkBecomesOneElement() throws Exception {
    var svg = parsed(new SvgWriter(light()).write(everything("n = 3"), "Chart"));

    var root = svg.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    assertThat(count(svg, "line")).isEqualTo(2);
    assertThat(count(svg, "rect")).as("one for the background").isEqualTo(2);
    assertThat(count(svg, "circle")).isEqualTo(2);
    assertThat(count(svg, "polygon")).isEqualTo(2);
    assertThat(count(svg, "polyline")).isEqualTo(1);
    assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("n = 3");
  }

  @Test
  void textOfTranscriptsStaysText() throws Exception {
    var hostile = "</text><script>alert(1)</script> & \u0000\u001b\uD800";

    var svg = parsed(new SvgWriter(light()).write(everything(hostile), hostile));

    assertThat(count(svg, "script")).isZero();
    assertThat(svg.getElementsByTagName("text").item(0).getTextContent())
        .startsWith("</text><script>alert(1)</script> & ");
  }

  @Test
  void needsNothingFromOutside() throws Exception {
    var svg = new SvgWriter(light()).write(everything("a"), "Chart");

    assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("href", "url(", "http", "<style", "@import");
  }

  @Test
  void bothThemesNameEveryRole() throws Exception {
    for (var theme : List.of("css/light.css", "css/dark.css")) {
      assertThat(Palette.ofStyleSheet(Files.readString(Path.of(theme))).colours())
          .containsOnlyKeys(Role.values());
    }
  }

  @Test
  void aMissingRoleIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Palette.ofStyleSheet(".root { -praxis-canvas: #ffffff; }"))
        .withMessageContaining("-praxis-canvas-subtle");
  }

  private static int count(Document svg, String element) {
    return svg.getElementsByTagName(element).getLength();
  }
}
