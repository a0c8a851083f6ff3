package dev.praxis.core.rules.lint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadReferencesTest {
  @TempDir private Path folder;

  @BeforeEach
  void lay() throws IOException {
    put(".git/HEAD", "ref: refs/heads/main");
    put("docs/guide/setup.md", "Set up.");
    put("src/app.ts", "");
    put("web/package.json", "{\"scripts\":{\"lint\":\"x\",\"test:unit\":\"x\"}}");
    put("Makefile", "VERSION := 1\nbuild test: deps\n\tcc\n.PHONY: build\n");
  }

  private void put(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ProjectFolder project() {
    return ProjectFolder.around(folder.resolve("docs").toString()).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read `docs/setup.md` before you start.",
        "Follow the steps of `CONTRIBUTING.md`.",
        "Look up names in [the list](docs/names.md).",
        "Read `src/old/` first.",
        "Run `npm run format` before a commit.",
        "Run `cd web && pnpm run test` after a change.",
        "Run `make check` before a push.",
      })
  void tellsOfWhatTheProjectDoesNotHave(String rule) {
    assertThat(DeadReferences.inProject(rule, project())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read `docs/guide/setup.md` before you start.",
        "Read `./src/app.ts:12` first.",
        "Read `guide/setup.md` first.",
        "Run `npm run lint` before a commit.",
        "Run `yarn run test:unit` before a commit.",
        "Run `make test` and `make build` before a push.",
        "Run `make VERSION=2` before a release.",
        "Never edit `dist/app.js`; it is made by the build.",
        "Never commit `secrets.json`.",
        "Put new tests in `src/test/unit/`.",
        "Rebase onto `origin/main` before a push.",
        "Answer with `application/json`.",
        "Read `../other/README.md` of the sister project.",
        "Import from `@scope/tools/index.js`.",
        "Do not use `npm run eject`.",
        "Read `docs/*.md` and `docs/{name}.md`.",
      })
  void isSilentWhereItIsThereOrNeedNotBe(String rule) {
    assertThat(DeadReferences.inProject(rule, project())).isEmpty();
  }

  @Test
  void offersThePlaceWhereTheFileLiesNow() {
    assertThat(DeadReferences.inProject("Read `docs/setup.md` first.", project()))
        .extracting(Finding::fix)
        .containsExactly(new Fix.NewText("Read `docs/guide/setup.md` first."));
  }

  @Test
  void saysNothingOfCommandsWhereNamesAreLeftOpen() throws IOException {
    put("Makefile", "include more.mk\nbuild:\n\tcc\n");

    assertThat(DeadReferences.inProject("Run `make check` before a push.", project())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//server/share/app",
        "\\\\server\\share\\app",
        "relative/app",
        "",
        "/no/such/folder"
      })
  void knowsNoProjectThatIsNotOnThisComputer(String place) {
    assertThat(ProjectFolder.around(place)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https:/docs.example.test/a for names.",
        "See htps://docs.example.test/a for names.",
        "See http://docs/a for names.",
        "See https://exa mple.test for names.",
        "Call `claude-2.1` for summaries.",
        "Use the model gpt-4-32k for long files.",
      })
  void tellsOfAddressesThatCanBeNoneAndOfModelsTurnedOff(String rule) {
    assertThat(new DeadReferences().inText(rule)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://docs.example.test/a_(b)?c=d#e, then go on.",
        "See [docs](https://docs.example.test/a).",
        "Open http://localhost:8080/health and http://127.0.0.1:9000.",
        "Open http://[::1]:8080/health.",
        "Call https://{host}/api and https://$HOST/x.",
        "Open https://example.test/a|b for the table.",
        "Call `claude-opus-9` for summaries.",
        "Use HTTP/2 and http/1.1 only.",
        "Pin version 2.1 of the client.",
      })
  void takesGoodAddressesAndModelsOfWhichItKnowsNothing(String rule) {
    assertThat(new DeadReferences().inText(rule)).isEmpty();
  }
}
