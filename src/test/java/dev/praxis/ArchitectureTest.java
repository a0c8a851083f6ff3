package dev.praxis;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.praxis.cli.console.Interruption;
import dev.praxis.core.DataFolder;
import dev.praxis.core.Problem;
import java.util.List;
import java.util.concurrent.Executor;

/// The boundaries of the program. Rules are methods, because a rule written as a field may run no
/// test at all and pass.
@AnalyzeClasses(packages = "dev.praxis", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String CORE = "dev.praxis.core..";
  private static final String DESKTOP = "dev.praxis.desktop..";
  private static final String COMMON = "dev.praxis.desktop.common..";
  private static final String CLI = "dev.praxis.cli..";
  private static final String MCP = "dev.praxis.mcp..";
  private static final String[] TOOLKITS = {
    "javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."
  };

  /// Packages of core from the ground up: each sees its own level and those before it.
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("task", "store", "statistics", "words", "files"),
          List.of("secrets", "similarity"),
          List.of("session", "transcript"),
          List.of("model"),
          List.of("importing", "review", "purge"),
          List.of("mining"),
          List.of("rules"),
          List.of("instructions", "skills", "evaluation"),
          List.of("reflection", "agents", "connect", "asking"),
          List.of("report"));

  @ArchTest
  void coreKnowsNoUserInterface(JavaClasses ours) {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            DESKTOP, CLI, MCP, "dev.praxis", "picocli..", "io.modelcontextprotocol..", "reactor..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(TOOLKITS)
        .because("the desktop, the command line and the server share one core")
        .check(ours);
  }

  @ArchTest
  void desktopKnowsNoCommandLine(JavaClasses ours) {
    noClasses()
        .that()
        .resideInAPackage(DESKTOP)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CLI, MCP, "picocli..", "io.modelcontextprotocol..")
        .check(ours);
  }

  @ArchTest
  void serverKnowsNeitherWindowNorCommandLine(JavaClasses ours) {
    noClasses()
        .that()
        .resideInAPackage(MCP)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(DESKTOP, CLI, "picocli..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(TOOLKITS)
        .because("an agent waits for it to start")
        .check(ours);
  }

  @ArchTest
  void commandLineKnowsNoDesktop(JavaClasses ours) {
    noClasses()
        .that()
        .resideInAPackage(CLI)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(DESKTOP, MCP, "io.modelcontextprotocol..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(TOOLKITS)
        .because("a command starts without a window")
        .check(ours);
  }

  @ArchTest
  void sqlStaysInStoresAndSearches(JavaClasses ours) {
    noClasses()
        .that(
            not(resideInAPackage("dev.praxis.core.store.."))
                .and(not(outermost(simpleNameEndingWith("Store"))))
                .and(not(outermost(simpleNameEndingWith("Search")))))
        .should()
        .accessClassesThat()
        .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "org.sqlite..")
        .check(ours);
  }

  @ArchTest
  void viewModelsNeedNoToolkit(JavaClasses ours) {
    noClasses()
        .that(outermost(simpleNameEndingWith("ViewModel")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
        .because("what a tab does is tested without a window")
        .check(ours);
  }

  @ArchTest
  void controllersSeeNoStore(JavaClasses ours) {
    noClasses()
        .that(outermost(simpleNameEndingWith("Controller")))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.praxis.core.store..")
                .or(resideInAPackage(CORE).and(simpleNameEndingWith("Store")))
                .or(resideInAPackage(CORE).and(simpleNameEndingWith("Search"))))
        .because("whoever holds a store reads it on the JavaFX thread some day")
        .check(ours);
  }

  @ArchTest
  void packagesHaveNoCycles(JavaClasses ours) {
    for (var part : List.of("core", "desktop", "cli", "mcp")) {
      slices().matching("dev.praxis." + part + ".(**)").should().beFreeOfCycles().check(ours);
    }
  }

  @ArchTest
  void corePackagesLookDownOnly(JavaClasses ours) {
    for (int level = 0; level < LEVELS.size(); level++) {
      var above = LEVELS.subList(level + 1, LEVELS.size()).stream().flatMap(List::stream);
      noClasses()
          .that()
          .resideInAnyPackage(packages(LEVELS.get(level)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(above.toList()))
          .allowEmptyShould(true)
          .check(ours);
    }
  }

  @ArchTest
  void everyCorePackageHasItsLevel(JavaClasses ours) {
    var named = LEVELS.stream().flatMap(List::stream).toList();
    assertThat(ours.getPackage("dev.praxis.core").getSubpackages())
        .extracting(each -> each.getRelativeName())
        .isSubsetOf(named);
  }

  @ArchTest
  void onlyFrontEndsSeeTheWorkbench(JavaClasses ours) {
    noClasses()
        .that(resideInAPackage(CORE).and(not(resideInAPackage("dev.praxis.core"))))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.praxis.core")
                .and(not(belongToAnyOf(Problem.class, DataFolder.class))))
        .check(ours);
  }

  @ArchTest
  void onlyCommonTalksToTheJavaFxThread(JavaClasses ours) {
    noClasses()
        .that()
        .resideOutsideOfPackage(COMMON)
        .should()
        .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
        .check(ours);
  }

  @ArchTest
  void threadsAreMadeWhereTheyAreLookedAfter(JavaClasses ours) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            COMMON,
            "dev.praxis.core.evaluation.replay..",
            "dev.praxis.core.importing..",
            "dev.praxis.core.mining..",
            "dev.praxis.core.model..",
            "dev.praxis.core.skills.finding..",
            "dev.praxis.core.skills.running..",
            "dev.praxis.core.store..",
            "dev.praxis.mcp.transport..")
        .and(not(belongToAnyOf(Interruption.class)))
        .should()
        .accessClassesThat(
            DescribedPredicate.<JavaClass>describe(
                "start threads",
                type -> type.isAssignableTo(Thread.class) || type.isAssignableTo(Executor.class)))
        .orShould()
        .accessClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.Executors")
        .check(ours);
  }

  @ArchTest
  void standardOutputBelongsToTheCommandLine(JavaClasses ours) {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .and()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("scripts read standard output, and nobody reads that of a window")
        .check(ours);
  }

  @ArchTest
  void loggingGoesThroughSlf4j(JavaClasses ours) {
    noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..").check(ours);
  }

  private static DescribedPredicate<JavaClass> outermost(
      DescribedPredicate<? super JavaClass> predicate) {
    return DescribedPredicate.describe(
        "outermost class " + predicate.getDescription(),
        type -> {
          var outer = type;
          while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
          }
          return predicate.test(outer);
        });
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> "dev.praxis.core." + name + "..").toArray(String[]::new);
  }
}
