package dev.praxis.core.importing.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip archive whose files are read in place. Nothing is ever written out, so that no name in it
/// can lead anywhere. Thread-safe; open as long as its members are read.
public final class ZipArchive implements AutoCloseable {
  private static final byte[] MAGIC = {'P', 'K', 3, 4};

  /// Between the path of an archive and that of a file in it.
  public static final String INSIDE = "!/";

  /// Agents' transcripts pack to a tenth; an archive that holds two hundred times its size, or that
  /// holds the same bytes under many names, was made to do harm.
  private static final long LARGEST_RATIO = 200;

  private final ZipFile zip;
  private final List<Member> members;

  /// A file in an archive.
  ///
  /// @param path relative, with `/`; as in the archive, but for what would lead out of it
  /// @param bytes unpacked, as the archive says; it gives no more than that
  public record Member(String path, long bytes, long modifiedAt, Content content) {}

  private ZipArchive(ZipFile zip, long harmless, long size) throws TooMuchException {
    this.zip = zip;
    members = members(zip);
    long unpacked = 0;
    for (var member : members) {
      unpacked += member.bytes();
      if (unpacked > Math.max(harmless, size * LARGEST_RATIO)) {
        throw new TooMuchException("unpacks to more than " + LARGEST_RATIO + " times its size");
      }
    }
  }

  /// Whether the file begins as an archive does, whatever it is called.
  public static boolean is(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /// Opens an archive.
  ///
  /// @param harmless so many bytes may come out of it in any case
  /// @throws TooMuchException where it holds far more than its size makes likely
  public static ZipArchive open(Path file, long harmless) throws IOException {
    var zip = open(file);
    try {
      return new ZipArchive(zip, harmless, Files.size(file));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /// Names that are not UTF-8 come from older programs; then each byte is a character.
  private static ZipFile open(Path file) throws IOException {
    try {
      return zip(file, StandardCharsets.UTF_8);
    } catch (ZipException _) {
      return zip(file, StandardCharsets.ISO_8859_1);
    }
  }

  private static ZipFile zip(Path file, Charset names) throws IOException {
    return new ZipFile(file.toFile(), names);
  }

  /// In the order in which they stand in the archive, without folders.
  public List<Member> members() {
    return members;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static List<Member> members(ZipFile zip) {
    var members = new ArrayList<Member>();
    var taken = new HashMap<String, Integer>();
    var entries = zip.entries();
    while (entries.hasMoreElements()) {
      var entry = entries.nextElement();
      if (!entry.isDirectory() && entry.getSize() > 0) {
        long changed = Math.max(0, entry.getTime());
        members.add(
            new Member(
                free(inside(entry.getName()), taken),
                entry.getSize(),
                changed,
                content(zip, entry)));
      }
    }
    return members;
  }

  private static Content content(ZipFile zip, ZipEntry entry) {
    return () -> {
      InputStream in = zip.getInputStream(entry);
      if (in == null) {
        throw new ZipException("the archive no longer holds " + entry.getName());
      }
      return in;
    };
  }

  /// A path that stays where it is shown: no root, no way up, no control characters.
  private static String inside(String name) {
    var path = new StringBuilder();
    for (var part : name.replace('\\', '/').split("/", -1)) {
      var harmless = part.replaceAll("\\p{Cntrl}", "_");
      if (!harmless.isEmpty() && !harmless.equals(".") && !harmless.equals("..")) {
        path.append(path.isEmpty() ? "" : "/").append(harmless);
      }
    }
    return path.isEmpty() ? "unnamed" : path.toString();
  }

  private static String free(String path, Map<String, Integer> taken) {
    int copies = taken.merge(path, 1, Integer::sum);
    return copies == 1 ? path : path + "~" + copies;
  }
}
