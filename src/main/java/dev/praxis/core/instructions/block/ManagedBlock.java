package dev.praxis.core.instructions.block;

import dev.praxis.core.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one part of an instruction file that Praxis owns. Works on bytes, so that a file in any
/// encoding keeps every byte outside the block.
///
/// In a file that had none, the block comes last, behind one more line end. That line end belongs
/// to the block: without rules both go, and the file is as it was. A block that a person moved
/// stays where it is.
public final class ManagedBlock {
  private static final String HEADING = "# Learned rules (mined from past failures)";
  private static final String END = "<!-- praxis:rules end -->";
  private static final Pattern LIST_MARKER = Pattern.compile("^\\s*[-*+]\\s+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");

  private ManagedBlock() {}

  /// The bytes of `file` with the block holding these rules, everything else untouched. No rules:
  /// no block.
  ///
  /// @throws Problem where the markers in the file are broken, or a file without block is UTF-16
  public static byte[] withRules(byte[] file, List<String> rules) {
    return withContent(file, contentOf(rules));
  }

  /// The bytes of `file` with the block holding these lines, everything else untouched. No lines:
  /// no block.
  ///
  /// @param lines none with a line end or a marker of ours in it
  /// @throws Problem where the markers in the file are broken, or a file without block is UTF-16
  public static byte[] withContent(byte[] file, List<String> lines) {
    var place = BlockPlace.in(file);
    if (lines.isEmpty()) {
      return place.map(block -> cut(file, block.ownedFrom(), block.ownedTo())).orElse(file);
    }
    if (place.isEmpty()) {
      refuseUtf16(file);
    }
    var lineEnd = lineEnd(file, place);
    var block = block(lines, lineEnd);
    return place
        .map(old -> joined(upTo(file, old.from()), block, from(file, old.to())))
        .orElseGet(() -> joined(file, separator(file, lineEnd), block, bytes(lineEnd)));
  }

  /// The lines of a block that holds nothing but these rules; none without a rule.
  static List<String> contentOf(List<String> rules) {
    var lines =
        rules.stream().map(ManagedBlock::normalised).filter(text -> !text.isEmpty()).toList();
    return lines.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(HEADING, ""), lines.stream().map(rule -> "- " + rule)).toList();
  }

  /// The lines between the markers as they are; empty where there is no block.
  ///
  /// @throws Problem where the markers are broken, or a line of the block is not UTF-8
  public static Optional<List<String>> contentIn(byte[] file) {
    return BlockPlace.in(file)
        .map(place -> slice(file, place.contentFrom(), place.contentTo()))
        .map(ManagedBlock::decoded)
        .map(content -> content.lines().toList());
  }

  /// Whether a line says something of its own: is neither blank nor the heading.
  static boolean speaks(String line) {
    return !line.isBlank() && !line.equals(HEADING);
  }

  /// What a list item of the block says, as a rule can; empty where the line is none.
  static Optional<String> itemText(String line) {
    var marker = LIST_MARKER.matcher(line);
    return marker.lookingAt()
        ? Optional.of(normalised(line.substring(marker.end()))).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /// The rules that stand in the block now, in order; empty where there is none.
  ///
  /// @throws Problem where the markers in the file are broken
  public static List<String> rulesIn(byte[] file) {
    return lines(file).flatMap(line -> itemText(line).stream()).toList();
  }

  /// Whether the block is not as it was written. Line ends do not count: tools convert them.
  ///
  /// @throws Problem where the markers in the file are broken
  public static boolean editedByHand(byte[] file) {
    return BlockPlace.in(file)
        .map(place -> !place.hash().equals(hash(lines(file).toList())))
        .orElse(false);
  }

  /// What the start marker says of the block as it was written; empty where there is no block.
  ///
  /// @throws Problem where the markers in the file are broken
  public static Optional<String> hashIn(byte[] file) {
    return BlockPlace.in(file).map(BlockPlace::hash);
  }

  /// A rule as it can stand in a block: one line, in which no comment opens or closes.
  public static String normalised(String rule) {
    var text = UNSEEN.matcher(rule).replaceAll(" ").strip();
    while (text.contains("<!--") || text.contains("-->")) {
      text = text.replace("<!--", "<! --").replace("-->", "-- >");
    }
    return text;
  }

  private static Stream<String> lines(byte[] file) {
    return BlockPlace.in(file)
        .map(place -> slice(file, place.contentFrom(), place.contentTo()))
        .stream()
        .flatMap(content -> new String(content, StandardCharsets.UTF_8).lines());
  }

  private static byte[] block(List<String> content, String lineEnd) {
    return bytes(
        Stream.of(
                Stream.of("<!-- praxis:rules start v1 sha256=" + hash(content) + " -->"),
                content.stream(),
                Stream.of(END))
            .flatMap(lines -> lines)
            .collect(Collectors.joining(lineEnd)));
  }

  private static String decoded(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(
          "The block of rules holds bytes that are no UTF-8.",
          "Save the file as UTF-8, or take out what was pasted between the markers.",
          e);
    }
  }

  /// Over the lines between the markers, each ended by a line feed.
  private static String hash(List<String> content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      content.forEach(line -> digest.update(bytes(line + "\n")));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The line end most used outside the block, else the block's own, else a line feed.
  private static String lineEnd(byte[] file, Optional<BlockPlace> place) {
    var outside = place.map(block -> cut(file, block.ownedFrom(), block.ownedTo())).orElse(file);
    return mostUsed(outside)
        .or(() -> place.flatMap(block -> mostUsed(slice(file, block.from(), block.to()))))
        .orElse("\n");
  }

  private static Optional<String> mostUsed(byte[] bytes) {
    int feeds = 0;
    int returns = 0;
    int both = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        feeds++;
      } else if (bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
        both++;
        i++;
      } else if (bytes[i] == '\r') {
        returns++;
      }
    }
    int most = Math.max(feeds, Math.max(returns, both));
    if (most == 0) {
      return Optional.empty();
    }
    return Optional.of(most == feeds ? "\n" : most == both ? "\r\n" : "\r");
  }

  /// Behind a lone carriage return a line feed would become part of the file's own line end, and go
  /// with it when the block is removed.
  private static byte[] separator(byte[] file, String lineEnd) {
    if (file.length == 0) {
      return new byte[0];
    }
    boolean merges = lineEnd.equals("\n") && file[file.length - 1] == '\r';
    return bytes(merges ? "\r\n" : lineEnd);
  }

  private static void refuseUtf16(byte[] file) {
    boolean big = file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF;
    boolean little = file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
    if (big || little) {
      throw new Problem(
          "The file is UTF-16, in which a block of rules could not be read.", "Save it as UTF-8.");
    }
  }

  private static byte[] cut(byte[] file, int from, int to) {
    return joined(upTo(file, from), from(file, to));
  }

  private static byte[] upTo(byte[] file, int to) {
    return slice(file, 0, to);
  }

  private static byte[] from(byte[] file, int from) {
    return slice(file, from, file.length);
  }

  private static byte[] slice(byte[] file, int from, int to) {
    return Arrays.copyOfRange(file, from, to);
  }

  private static byte[] joined(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (var part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
