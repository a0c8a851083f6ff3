package dev.praxis.core.instructions.reading;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads an instruction file and those it imports, as its agent would: up to five files deep. Reads
/// only; nothing in them is run.
public final class InstructionReader {
  private static final int DEEPEST = 5;
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final Charset ANSI = Charset.forName("windows-1252");

  private final Path root;
  private final boolean outsideToo;
  private final List<InstructionLine> lines = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<Path> onTheWay = new HashSet<>();

  private InstructionReader(Path root, boolean outsideToo) {
    this.root = root;
    this.outsideToo = outsideToo;
  }

  /// What was read.
  ///
  /// @param files the file and those it imports, in the order read
  /// @param notes imports that were not followed or lead elsewhere, as sentences
  public record Reading(List<InstructionLine> lines, List<Path> files, List<String> notes) {
    public Reading {
      lines = List.copyOf(lines);
      files = List.copyOf(files);
      notes = List.copyOf(notes);
    }
  }

  /// Reads a file and what it imports.
  ///
  /// @param outsideToo whether to read imports that lead out of the project: its nearest folder
  ///   with a repository, or else the file's own folder
  /// @throws Problem where the file cannot be read
  public static Reading read(Path file, boolean outsideToo) {
    var path = file.toAbsolutePath().normalize();
    try {
      var reader = new InstructionReader(root(path).toRealPath(), outsideToo);
      reader.follow(path, 0);
      return new Reading(reader.lines, reader.files, reader.notes);
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be read.".formatted(file), "Name an instruction file such as CLAUDE.md.", e);
    }
  }

  private void follow(Path file, int depth) throws IOException {
    var real = file.toRealPath();
    files.add(file);
    onTheWay.add(real);
    var found = InstructionLines.of(file, text(file));
    for (var line : found) {
      lines.add(line);
      if (line.kind() == LineKind.CODE
          || line.kind() == LineKind.COMMENT
          || line.kind() == LineKind.FRONT_MATTER) {
        continue;
      }
      for (var name : ImportNames.in(line.text())) {
        takeIn(name, line, depth);
      }
    }
    onTheWay.remove(real);
  }

  private void takeIn(String name, InstructionLine from, int depth) throws IOException {
    var path = ImportNames.resolved(name, from.file()).filter(Files::isRegularFile);
    if (path.isEmpty()) {
      if (ImportNames.looksLikeFile(name)) {
        note(from, name, "is not there");
      }
      return;
    }
    var file = path.get();
    boolean outside = !file.toRealPath().startsWith(root);
    if (outside && !outsideToo) {
      note(from, name, "lies outside %s and was not read".formatted(root));
    } else if (onTheWay.contains(file.toRealPath())) {
      note(from, name, "leads in a circle and was not read again");
    } else if (depth >= DEEPEST) {
      note(from, name, "lies more than %d imports deep and was not read".formatted(DEEPEST));
    } else if (!ImportNames.looksLikeFile(name)) {
      note(from, name, "is no text of instructions and was not read");
    } else if (files.contains(file)) {
      note(from, name, "was read already");
    } else {
      if (outside) {
        note(from, name, "lies outside %s".formatted(root));
      }
      follow(file, depth + 1);
    }
  }

  private void note(InstructionLine from, String name, String what) {
    notes.add("%s:%d: @%s %s.".formatted(from.file().getFileName(), from.line(), name, what));
  }

  private static Path root(Path file) {
    var folder = file.getParent();
    for (var at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return folder == null ? file : folder;
  }

  /// In UTF-8, or in the encoding that editors on Windows used.
  private static String text(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new Problem(
          "%s is larger than 4 MB, and agents do not read such a file.".formatted(file),
          "Choose an instruction file such as CLAUDE.md.");
    }
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, ANSI);
    }
  }
}
