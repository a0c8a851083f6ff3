package dev.praxis.core.instructions.reading;

import java.nio.file.Path;
import java.util.List;

/// One piece of an instruction file: a list item, a sentence, a heading, a fenced block.
///
/// @param line where it begins, from 1
/// @param lastLine where it ends; the same for a piece of one line
/// @param headings under which it stands, outermost first
/// @param text on one line, without list marker and emphasis; of code its first line
public record InstructionLine(
    Path file, int line, int lastLine, List<String> headings, LineKind kind, String text) {
  public InstructionLine {
    headings = List.copyOf(headings);
  }
}
