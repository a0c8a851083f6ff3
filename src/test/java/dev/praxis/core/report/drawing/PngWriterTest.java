package dev.praxis.core.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.report.drawing.Mark.Anchor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {

  private static BufferedImage painted(Drawing drawing, Theme theme, double scale)
      throws IOException {
    var bytes = new PngWriter(theme.palette(), scale).write(drawing.model());
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static int ink(BufferedImage picture, int background) {
    int inked = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        inked += (picture.getRGB(x, y) & 0xffffff) == background ? 0 : 1;
      }
    }
    return inked;
  }

  @Test
  void shapesHaveTheColoursOfTheTheme() throws IOException {
    var drawing = new Drawing(40, 20);
    drawing.box(0, 0, 20, 20, Role.DANGER, 1);

    var light = painted(drawing, Theme.LIGHT, 2);
    var dark = painted(drawing, Theme.DARK, 2);

    assertThat(light.getWidth()).isEqualTo(80);
    assertThat(light.getRGB(10, 10) & 0xffffff).isEqualTo(0xc21f2b);
    assertThat(light.getRGB(60, 10) & 0xffffff).isEqualTo(0xffffff);
    assertThat(dark.getRGB(10, 10) & 0xffffff).isEqualTo(0xff8a82);
    assertThat(dark.getRGB(60, 10) & 0xffffff).isEqualTo(0x1b1d21);
  }

  /// A face without them would leave empty boxes or nothing; the runtime's own steps in.
  @Test
  void wordsOfAnyScriptArePaintedInsideThePicture() throws IOException {
    for (var words : new String[] {"abc", "−42.8 → ≥ 1", "終了", ""}) {
      var drawing = new Drawing(120, 24);
      drawing.text(60, 12, words, Role.FG, Anchor.MIDDLE);

      int inked = ink(painted(drawing, Theme.LIGHT, 1), 0xffffff);

      assertThat(inked > 0).as(words).isEqualTo(!words.isEmpty());
    }
  }

  @Test
  void everyMarkIsPainted() throws IOException {
    var drawing = new Drawing(100, 100);
    int background = 0xffffff;
    assertThat(ink(painted(drawing, Theme.LIGHT, 1), background)).isZero();
    drawing.dashed(0, 50, 100, 50, Role.FG);
    int dashed = ink(painted(drawing, Theme.LIGHT, 1), background);
    drawing.line(0, 60, 100, 60, Role.FG, 1);
    int both = ink(painted(drawing, Theme.LIGHT, 1), background);
    drawing.ring(20, 20, 8, Role.FG);
    drawing.diamond(60, 20, 8, Role.FG);
    int all = ink(painted(drawing, Theme.LIGHT, 1), background);

    assertThat(both - dashed).isGreaterThan(dashed);
    assertThat(all).isGreaterThan(both + 100);
  }
}
