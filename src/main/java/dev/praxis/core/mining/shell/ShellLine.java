package dev.praxis.core.mining.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Splits a shell line into its simple commands, in order, those of substitutions and of `bash -c`
/// among them. Quotes, comments and here-documents are respected, so that `echo "git commit"` is an
/// `echo`. A line that no shell would take is read as far as it makes sense.
public final class ShellLine {
  private static final int DEEPEST = 8;

  private final String line;
  private final int depth;
  private final List<ShellCommand> commands = new ArrayList<>();
  private final Deque<HereDocument> awaited = new ArrayDeque<>();
  private final StringBuilder word = new StringBuilder();
  private List<String> words = new ArrayList<>();
  private List<String> writes = new ArrayList<>();
  private boolean inWord;
  private boolean intoFile;
  private boolean fromFile;
  private int at;

  private ShellLine(String line, int depth) {
    this.line = line;
    this.depth = depth;
  }

  /// The simple commands of `line` in order.
  public static List<ShellCommand> commands(String line) {
    return new ShellLine(line, 0).parse();
  }

  private List<ShellCommand> parse() {
    while (at < line.length()) {
      step(line.charAt(at));
    }
    endCommand();
    return List.copyOf(commands);
  }

  private void step(char c) {
    switch (c) {
      case '\\' -> escape();
      case '\'' -> singleQuoted();
      case '"' -> doubleQuoted();
      case '`' -> backquoted();
      case '$' -> dollar();
      case ' ', '\t', '\r' -> {
        endWord();
        at++;
      }
      case '\n' -> endLine();
      case '#' -> hash();
      case '<' -> input();
      case '>' -> output();
      case '&' -> ampersand();
      case ';', '|', '(', ')' -> {
        endCommand();
        at++;
      }
      default -> put(c);
    }
  }

  private void put(char c) {
    word.append(c);
    inWord = true;
    at++;
  }

  private void escape() {
    if (at + 1 < line.length() && line.charAt(at + 1) == '\n') {
      at += 2;
    } else {
      at++;
      if (at < line.length()) {
        put(line.charAt(at));
      }
    }
  }

  private void singleQuoted() {
    int end = line.indexOf('\'', at + 1);
    end = end < 0 ? line.length() : end;
    word.append(line, at + 1, end);
    inWord = true;
    at = end + 1;
  }

  private void doubleQuoted() {
    inWord = true;
    at++;
    while (at < line.length() && line.charAt(at) != '"') {
      char c = line.charAt(at);
      if (c == '\\' && at + 1 < line.length()) {
        word.append(line.charAt(at + 1));
        at += 2;
      } else if (c == '$') {
        dollar();
      } else if (c == '`') {
        backquoted();
      } else {
        put(c);
      }
    }
    at++;
  }

  private void backquoted() {
    int end = line.indexOf('`', at + 1);
    end = end < 0 ? line.length() : end;
    nested(line.substring(at + 1, end));
    at = end + 1;
  }

  private void dollar() {
    if (!line.startsWith("$(", at)) {
      put('$');
      return;
    }
    int end = Substitution.end(line, at + 2);
    nested(line.substring(at + 2, end));
    at = end + 1;
  }

  private void nested(String inner) {
    inWord = true;
    if (depth < DEEPEST) {
      commands.addAll(new ShellLine(inner, depth + 1).parse());
    }
  }

  private void hash() {
    if (inWord) {
      put('#');
    } else {
      int end = line.indexOf('\n', at);
      at = end < 0 ? line.length() : end;
    }
  }

  private void input() {
    if (line.startsWith("<<<", at)) {
      endWord();
      at += 3;
    } else if (line.startsWith("<<", at)) {
      endWord();
      at += 2;
      hereDocument();
    } else {
      endRedirectedWord();
      fromFile = true;
      at++;
    }
  }

  private void hereDocument() {
    var document = HereDocument.at(line, at);
    at = document.after();
    if (!document.end().isEmpty()) {
      awaited.add(document);
    }
  }

  private void output() {
    endRedirectedWord();
    at += line.startsWith(">>", at) ? 2 : 1;
    if (at < line.length() && line.charAt(at) == '&') {
      at++;
      while (at < line.length() && (Character.isDigit(line.charAt(at)) || line.charAt(at) == '-')) {
        at++;
      }
    } else {
      intoFile = true;
    }
  }

  /// The number of a redirected descriptor is no word of the command.
  private void endRedirectedWord() {
    if (inWord && word.chars().allMatch(Character::isDigit)) {
      word.setLength(0);
      inWord = false;
    }
    endWord();
  }

  private void ampersand() {
    if (line.startsWith("&>", at)) {
      endWord();
      at++;
    } else {
      endCommand();
      at++;
    }
  }

  private void endLine() {
    endCommand();
    at++;
    while (!awaited.isEmpty() && at < line.length()) {
      at = awaited.remove().skip(line, at);
    }
  }

  private void endWord() {
    if (!inWord) {
      return;
    }
    if (intoFile) {
      writes.add(word.toString());
    } else if (!fromFile) {
      words.add(word.toString());
    }
    intoFile = false;
    fromFile = false;
    word.setLength(0);
    inWord = false;
  }

  private void endCommand() {
    endWord();
    intoFile = false;
    fromFile = false;
    if (!words.isEmpty() || !writes.isEmpty()) {
      add(ShellCommand.of(words, writes));
    }
    words = new ArrayList<>();
    writes = new ArrayList<>();
  }

  private void add(ShellCommand command) {
    commands.add(command);
    var script = ShellScriptArgument.of(command);
    if (script != null && depth < DEEPEST) {
      commands.addAll(new ShellLine(script, depth + 1).parse());
    }
  }
}
