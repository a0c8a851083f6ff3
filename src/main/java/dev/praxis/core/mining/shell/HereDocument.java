package dev.praxis.core.mining.shell;

/// Text in a shell line that starts on the next line and goes on to a line that holds only `end`.
///
/// @param indented tabs may stand before `end`: `<<-EOF`
/// @param after index behind the operator and its word
record HereDocument(String end, boolean indented, int after) {

  /// Reads the word behind `<<`, which ends before `from`. An empty one ends no document.
  static HereDocument at(String line, int from) {
    boolean indented = from < line.length() && line.charAt(from) == '-';
    int start = from + (indented ? 1 : 0);
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    int stop = start;
    while (stop < line.length() && " \t\r\n;|&)<>".indexOf(line.charAt(stop)) < 0) {
      stop++;
    }
    return new HereDocument(
        line.substring(start, stop).replaceAll("['\"\\\\]", ""), indented, stop);
  }

  /// Index of the first line behind the document whose text starts at `from`.
  int skip(String line, int from) {
    int start = from;
    while (start < line.length()) {
      int stop = line.indexOf('\n', start);
      stop = stop < 0 ? line.length() : stop;
      var text = line.substring(start, stop);
      if ((indented ? text.stripLeading() : text).stripTrailing().equals(end)) {
        return Math.min(stop + 1, line.length());
      }
      start = stop + 1;
    }
    return line.length();
  }
}
