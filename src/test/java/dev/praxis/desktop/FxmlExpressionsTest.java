package dev.praxis.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A wrong name in a view is silent in JavaFX: the label just stays empty. So every name in every
/// view is looked up here.
final class FxmlExpressionsTest {
  private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"([^\"]+)\"");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]+)}");
  private static final Pattern PATH = Pattern.compile("controller((?:\\.\\w+)+)");
  private static final Pattern HANDLER = Pattern.compile("on\\w+=\"#(\\w+)\"");
  private static final Pattern ID = Pattern.compile("fx:id=\"(\\w+)\"");

  @TestFactory
  Stream<DynamicTest> everyExpressionNamesSomethingOfItsController() throws IOException {
    return views().map(view -> DynamicTest.dynamicTest(name(view), () -> expressionsHold(view)));
  }

  @TestFactory
  Stream<DynamicTest> everyHandlerIsAMethodOfItsController() throws IOException {
    return views().map(view -> DynamicTest.dynamicTest(name(view), () -> handlersExist(view)));
  }

  @TestFactory
  Stream<DynamicTest> everyInjectedFieldIsInItsView() throws IOException {
    return views().map(view -> DynamicTest.dynamicTest(name(view), () -> fieldsAreFilled(view)));
  }

  private static void expressionsHold(Path view) throws IOException {
    var text = Files.readString(view);
    var controller = controller(text);
    var wrong =
        all(EXPRESSION, text)
            .flatMap(expression -> all(PATH, expression))
            .filter(path -> controller.isEmpty() || !resolves(controller.get(), path))
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static void handlersExist(Path view) throws IOException {
    var text = Files.readString(view);
    var handlers = all(HANDLER, text).toList();
    var methods =
        controller(text).stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .map(Method::getName)
            .toList();
    assertThat(methods).containsAll(handlers);
  }

  private static void fieldsAreFilled(Path view) throws IOException {
    var text = Files.readString(view);
    var ids = all(ID, text).toList();
    var fields =
        controller(text).stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
            .filter(field -> field.isAnnotationPresent(javafx.fxml.FXML.class))
            .map(java.lang.reflect.Field::getName)
            .filter(field -> !field.endsWith("Controller"))
            .toList();
    assertThat(ids).containsAll(fields);
  }

  private static boolean resolves(Class<?> start, String path) {
    var type = start;
    for (var name : path.substring(1).split("\\.", -1)) {
      var found = getter(type, name);
      if (found.isEmpty()) {
        return false;
      }
      type = found.get().getReturnType();
    }
    return true;
  }

  private static Optional<Method> getter(Class<?> type, String name) {
    var capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    var names = List.of("get" + capital, "is" + capital);
    return Arrays.stream(type.getMethods())
        .filter(method -> names.contains(method.getName()) && method.getParameterCount() == 0)
        .findFirst();
  }

  private static Optional<Class<?>> controller(String view) {
    return all(CONTROLLER, view).findFirst().map(FxmlExpressionsTest::load);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, FxmlExpressionsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no controller " + name, e);
    }
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  private static Stream<Path> views() throws IOException {
    try (var files = Files.list(Path.of("fxml"))) {
      return files.sorted().toList().stream();
    }
  }

  private static String name(Path view) {
    return view.getFileName().toString();
  }
}
