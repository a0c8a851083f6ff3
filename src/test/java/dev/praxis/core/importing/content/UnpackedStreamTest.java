package dev.praxis.core.importing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class UnpackedStreamTest {
  private static final byte[] TEXT = random(100_000);

  @Test
  void bytesThatAreNotPackedPassAsTheyAre() throws IOException {
    for (var bytes : new byte[][] {TEXT, {}, {0x1f}, {0x1f, (byte) 0x8b}}) {
      var stream = open(bytes, 0);

      assertThat(stream.readAllBytes()).isEqualTo(bytes);
      assertThat(stream.packed()).isFalse();
      assertThat(stream.damage()).isNull();
    }
  }

  @Test
  void packedBytesAreUnpackedAlsoWhereSeveralWereJoined() throws IOException {
    var joined = new ByteArrayOutputStream();
    joined.writeBytes(gzip(TEXT));
    joined.writeBytes(gzip(TEXT));
    var twice = new ByteArrayOutputStream();
    twice.writeBytes(TEXT);
    twice.writeBytes(TEXT);

    var stream = open(joined.toByteArray(), 0);

    assertThat(stream.readAllBytes()).isEqualTo(twice.toByteArray());
    assertThat(stream.damage()).isNull();
  }

  @Test
  void whatIsCutOffOrDamagedEndsThere() throws IOException {
    var packed = gzip(TEXT);
    for (int length = 3; length < packed.length; length += packed.length / 20) {
      var stream = open(Arrays.copyOf(packed, length), 0);

      assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOf(TEXT, (int) stream.unpacked()));
      assertThat(stream.damage()).as("cut at %s", length).isNotNull();
    }
    packed[packed.length / 2] ^= 0x55;
    var damaged = open(packed, 0);
    var _ = damaged.readAllBytes();
    assertThat(damaged.damage()).startsWith("is packed, and damaged");
  }

  @Test
  void whatUnpacksToTooMuchIsNotReadOn() throws IOException {
    var packed = gzip(new byte[10_000_000]);

    try (var harmless = open(packed, 10_000_000);
        var bomb = open(packed, 9_000_000)) {
      assertThat(harmless.readAllBytes()).hasSize(10_000_000);
      assertThatThrownBy(bomb::readAllBytes).isInstanceOf(TooMuchException.class);
    }
  }

  private static UnpackedStream open(byte[] bytes, long harmless) throws IOException {
    return UnpackedStream.of(new ByteArrayInputStream(bytes), bytes.length, harmless);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
