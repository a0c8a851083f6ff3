package dev.praxis.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// The sources of a project. Agents read the same ones over and over, and each edit tells the whole
/// file again.
final class ProjectFiles {
  private static final int FILES = 150;

  private final String cwd;
  private final Words words;
  private final Random random;
  private final Map<Integer, String> texts = new HashMap<>();

  ProjectFiles(String cwd, Words words, Random random) {
    this.cwd = cwd;
    this.words = words;
    this.random = random;
  }

  String cwd() {
    return cwd;
  }

  int any() {
    return (int) (FILES * random.nextDouble() * random.nextDouble());
  }

  String path(int file) {
    return cwd + "/src/main/" + words.ofRank(300 + file) + "/File" + file + ".java";
  }

  /// A stretch of the file of about this length.
  String read(int file, double length) {
    var text = texts.computeIfAbsent(file, _ -> words.text(4_000 + random.nextInt(60_000)));
    int from = text.indexOf('\n', random.nextInt(text.length() / 4)) + 1;
    return text.substring(from, (int) Math.min(text.length(), from + Math.max(20, length)));
  }

  /// The file changes where somebody edits it.
  void edit(int file, String line) {
    var text = read(file, Integer.MAX_VALUE);
    int at = text.indexOf('\n', text.length() / 2) + 1;
    texts.put(file, text.substring(0, at) + line + "\n" + text.substring(at));
  }
}
