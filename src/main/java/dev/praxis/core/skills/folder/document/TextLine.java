package dev.praxis.core.skills.folder.document;

import java.util.ArrayList;
import java.util.List;

/// A line of a text and where it stands.
///
/// @param text without its line end
/// @param start of its first character
/// @param end behind its line end
record TextLine(String text, int start, int end) {

  static List<TextLine> of(String text) {
    var lines = new ArrayList<TextLine>();
    int start = 0;
    while (start < text.length()) {
      int stop = start;
      while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
        stop++;
      }
      int end = stop;
      if (end < text.length()) {
        end += text.startsWith("\r\n", end) ? 2 : 1;
      }
      lines.add(new TextLine(text.substring(start, stop), start, end));
      start = end;
    }
    return lines;
  }
}
