package dev.praxis.core.secrets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// Masks a transcript as bytes: every byte that is no part of a secret passes as it is, whatever
/// the encoding, and no line is lost. Holds some megabytes at a time; a secret is never split.
public final class ByteMasker {
  private static final int SEGMENT = 8 << 20;

  private final Redactor redactor;
  private final Map<String, SecretKind> known;
  private final Sink sink;
  private final BiConsumer<String, SecretKind> found;
  private final SecretScanner scanner = new SecretScanner();
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private final NavigableMap<Long, Long> grown = new TreeMap<>();
  private int unit; // bytes of a character: 2 in UTF-16; 0 until the first bytes are seen
  private boolean bigEndian;
  private long in;
  private long out;

  /// Takes the masked bytes.
  public interface Sink {
    void write(byte[] bytes, int length) throws IOException;
  }

  /// @param known secrets that are masked wherever they stand, whatever stands around them; as the
  ///   characters of the bytes, which beyond ASCII are those of ISO 8859-1
  /// @param found told of each secret
  public ByteMasker(
      Redactor redactor,
      Map<String, SecretKind> known,
      BiConsumer<String, SecretKind> found,
      Sink sink) {
    this.redactor = redactor;
    this.known = Map.copyOf(known);
    this.found = found;
    this.sink = sink;
  }

  public void accept(byte[] bytes, int offset, int length) throws IOException {
    waiting.write(bytes, offset, length);
    if (waiting.size() >= SEGMENT) {
      pass(false);
    }
  }

  /// Passes on what waits.
  public void finish() throws IOException {
    pass(true);
  }

  /// Bytes passed on.
  public long written() {
    return out;
  }

  /// Where in the masked bytes the byte of this place of the original went.
  public long placeOf(long original) {
    var before = grown.floorEntry(original);
    return original + (before == null ? 0 : before.getValue());
  }

  private void pass(boolean last) throws IOException {
    var bytes = waiting.toByteArray();
    waiting.reset();
    var text = text(bytes);
    var secrets = secrets(text);
    int cut = last ? text.length() : cut(text, secrets);
    write(text, cut, secrets);
    waiting.write(bytes, cut * unit, bytes.length - cut * unit);
  }

  private void write(String text, int cut, List<Secret> secrets) throws IOException {
    int done = 0;
    for (var secret : secrets) {
      if (secret.end() > cut) {
        break;
      }
      put(text.substring(done, secret.start()));
      var value = text.substring(secret.start(), secret.end());
      found.accept(value, secret.kind());
      var breaks = value.chars().filter(c -> c == '\n').count();
      putMask(redactor.mask(secret.kind(), value) + "\n".repeat((int) breaks));
      in += (long) value.length() * unit;
      done = secret.end();
      grown.put(in, out - in);
    }
    put(text.substring(done, cut));
  }

  private void put(String text) throws IOException {
    putMask(text);
    in += (long) text.length() * unit;
  }

  private void putMask(String text) throws IOException {
    var bytes = bytes(text);
    sink.write(bytes, bytes.length);
    out += bytes.length;
  }

  /// At the end of a line, and before a secret that might go on.
  private static int cut(String text, List<Secret> secrets) {
    int line = text.lastIndexOf('\n') + 1;
    int cut = line > 0 ? line : delimiter(text);
    for (var secret : secrets) {
      if (secret.start() < cut && secret.end() > cut && secret.start() > 0) {
        return secret.start();
      }
    }
    return cut;
  }

  /// Of a line longer than all that waits.
  private static int delimiter(String text) {
    int least = text.length() / 2;
    int i = text.length() - 1;
    while (i > least && ScannedText.is(text.charAt(i), ScannedText.BEARER)) {
      i--;
    }
    return i;
  }

  private List<Secret> secrets(String text) {
    var secrets = new ArrayList<>(scanner.scan(text));
    for (var each : known.entrySet()) {
      int length = each.getKey().length();
      int at = text.indexOf(each.getKey());
      while (at >= 0) {
        secrets.add(new Secret(each.getValue(), at, at + length));
        at = text.indexOf(each.getKey(), at + length);
      }
    }
    return known.isEmpty() ? secrets : withoutOverlaps(secrets);
  }

  /// Of two that overlap the first one stays, as far as it goes.
  static List<Secret> withoutOverlaps(List<Secret> secrets) {
    secrets.sort(
        Comparator.comparingInt(Secret::start)
            .thenComparing(Secret::end, Comparator.reverseOrder()));
    var kept = new ArrayList<Secret>();
    int end = 0;
    for (var secret : secrets) {
      if (secret.start() >= end) {
        kept.add(secret);
        end = secret.end();
      } else if (secret.end() > end) {
        kept.add(new Secret(secret.kind(), end, secret.end()));
        end = secret.end();
      }
    }
    return kept;
  }

  private String text(byte[] bytes) {
    if (unit == 0) {
      boolean marked = bytes.length >= 2;
      bigEndian = marked && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
      boolean littleEndian = marked && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
      unit = (bigEndian || littleEndian) && bytes.length % 2 == 0 ? 2 : 1;
    }
    if (unit == 1) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    return ByteBuffer.wrap(bytes).order(order()).asCharBuffer().toString();
  }

  private byte[] bytes(String text) {
    if (unit == 1) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
    var bytes = ByteBuffer.allocate(text.length() * 2).order(order());
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  private ByteOrder order() {
    return bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }
}
