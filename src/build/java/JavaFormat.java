import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks that Java sources stand as google-java-format writes them, or writes them so. Run by the
/// build as a single-file program: `java … JavaFormat.java check|apply FOLDER`.
class JavaFormat {
  public static void main(String[] arguments) throws Exception {
    var apply = arguments[0].equals("apply");
    var differing = differing(Path.of(arguments[1]), apply);
    if (!apply && !differing.isEmpty()) {
      System.err.println("Not formatted; run `mvn -Pformat process-sources`:");
      differing.forEach(file -> System.err.println("  " + file));
      System.exit(1);
    }
  }

  private static List<Path> differing(Path folder, boolean apply) throws Exception {
    var formatter = new Formatter(JavaFormatterOptions.builder().build());
    var differing = new ArrayList<Path>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        var before = Files.readString(file);
        var imports = ImportOrderer.reorderImports(before, JavaFormatterOptions.Style.GOOGLE);
        var after = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(imports));
        if (!after.equals(before)) {
          differing.add(file);
          if (apply) {
            Files.writeString(file, after);
          }
        }
      }
    }
    return differing;
  }
}
