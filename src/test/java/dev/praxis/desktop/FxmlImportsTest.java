package dev.praxis.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A class that a view names without importing it is found out only when the window opens, and then
/// the window does not. So every name in every view is looked up here.
final class FxmlImportsTest {

  @TestFactory
  Stream<DynamicTest> everyViewImportsWhatItNames() throws IOException {
    try (var files = Files.list(Path.of("fxml"))) {
      return files.sorted().toList().stream()
          .map(view ->
              DynamicTest.dynamicTest(
                  view.getFileName().toString(), () -> holds(Files.readString(view))));
    }
  }

  @Test
  void findsWhatIsMissing() {
    var view = "<?import javafx.scene.layout.VBox?><VBox><Label HBox.hgrow=\"ALWAYS\"/></VBox>";
    assertThatThrownBy(() -> holds(view))
        .hasMessageContaining("HBox")
        .hasMessageContaining("Label");
    var imported = "<?import javafx.scene.layout.*?><?import javafx.scene.control.Label?>" + view;
    assertThatCode(() -> holds(imported)).doesNotThrowAnyException();
    assertThatThrownBy(() -> holds("<?import javafx.scene.layout.Vbox?><HBox/>"))
        .hasMessageContaining("Vbox");
  }

  private static void holds(String view) throws XMLStreamException {
    var imported = new HashSet<String>();
    var named = new TreeSet<String>();
    var reader = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(view));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> imported.add(reader.getPIData().strip());
        case XMLStreamConstants.START_ELEMENT -> addNames(reader, named);
        default -> {}
      }
    }
    assertThat(
            imported.stream().filter(name -> !name.endsWith(".*")).filter(name -> !isThere(name)))
        .as("imports of no class")
        .isEmpty();
    assertThat(named.stream().filter(name -> !isImported(name, imported)))
        .as("named without an import")
        .isEmpty();
  }

  /// Elements, and the classes of static properties such as `HBox.hgrow`.
  private static void addNames(XMLStreamReader reader, Set<String> named) {
    if (reader.getPrefix() == null || reader.getPrefix().isEmpty()) {
      addClass(reader.getLocalName(), named);
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var name = reader.getAttributeLocalName(i);
      if (name.contains(".")) {
        addClass(name, named);
      }
    }
  }

  private static void addClass(String name, Set<String> named) {
    if (Character.isUpperCase(name.charAt(0))) {
      named.add(name.replaceFirst("[.].*", ""));
    }
  }

  /// `java.lang` is there without an import.
  private static boolean isImported(String name, Set<String> imported) {
    return isThere("java.lang." + name)
        || imported.stream()
            .anyMatch(each ->
                each.endsWith("." + name)
                    || (each.endsWith(".*") && isThere(each.replaceFirst("[*]$", name))));
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, FxmlImportsTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return false;
    }
  }
}
