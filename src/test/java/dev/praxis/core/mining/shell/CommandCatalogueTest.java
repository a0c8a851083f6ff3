package dev.praxis.core.mining.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.shell.CommandCatalogue.Act;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandCatalogueTest {
  private final CommandCatalogue catalogue = CommandCatalogue.shipped();

  private Set<Act> acts(String line) {
    var acts = EnumSet.noneOf(Act.class);
    ShellLine.commands(line).forEach(command -> acts.addAll(catalogue.acts(command)));
    return acts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mvn -q -o test",
        "./mvnw verify -pl core",
        "mvn clean install",
        "./gradlew :app:test",
        "gradle check",
        "npm test",
        "npm t",
        "npm run test:unit -- --watch=false",
        "pnpm -r test",
        "yarn test",
        "yarn workspace web test",
        "npx vitest run",
        "bunx jest",
        "python -m pytest",
        "pytest tests/test_a.py",
        "uv run pytest -x",
        "tox -e py312",
        "python manage.py test",
        "python3 -m unittest discover",
        "go test ./...",
        "cargo test --workspace",
        "cargo nextest run",
        "make test",
        "make -C build check",
        "ctest --output-on-failure",
        "dotnet test",
        "bundle exec rspec",
        "vendor/bin/phpunit",
        "bin/rails test",
        "mix test",
        "swift test",
        "./scripts/run_tests.sh",
        "bash scripts/test.sh",
        "deno test -A",
        "node --test",
        "docker compose run --rm web pytest",
        "cd x && CI=1 timeout 300 npm test 2>&1 | tail -20",
        "npx playwright test",
        "just test",
        "bazel test //...",
        "poetry run pytest",
        "composer test",
        "flutter test",
        "mise run test",
        "pdm run test"
      })
  void knowsTestRuns(String line) {
    assertThat(acts(line)).contains(Act.TEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mvn package -DskipTests",
        "npm install --save-dev jest",
        "npm i vitest",
        "echo \"npm test\"",
        "grep -rn test src",
        "cat tests/test_a.py",
        "ls test",
        "git add src/test",
        "git commit -m 'mvn test'",
        "pytest --help",
        "cargo build",
        "go build ./...",
        "mvn -q compile",
        "npm run build",
        "find . -name '*test*'",
        "tsc --noEmit",
        "curl localhost/test",
        "test -f pom.xml"
      })
  void takesNothingElseForATestRun(String line) {
    assertThat(acts(line)).doesNotContain(Act.TEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git commit -m x",
        "git -C app commit --amend --no-edit",
        "git add -A && git commit -qm x",
        "git push origin main",
        "gh pr create --fill",
        "gh pr merge 12 --squash",
        "npm publish",
        "git tag v1.2",
        "git tag -a v1 -m one",
        "cargo publish",
        "git commit -m \"$(cat <<'EOF'\nx\nEOF\n)\"",
        "docker push acme/app:1",
        "bash -c 'git commit -am wip'",
        "gh release create v1"
      })
  void knowsWhatLeavesAMark(String line) {
    assertThat(acts(line)).containsAnyOf(Act.COMMIT, Act.PUSH, Act.REVIEW, Act.TAG, Act.PUBLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo \"git commit\"",
        "git commit --help",
        "git log --grep commit",
        "git stash",
        "git stash push",
        "git tag",
        "git tag -l 'v*'",
        "git show HEAD",
        "git commit --dry-run",
        "git push --dry-run",
        "npm publish --dry-run",
        "gh pr view 3",
        "grep -rn 'git push' .",
        "git status # then git commit",
        "git config alias.ci commit",
        "cat <<EOF\ngit commit -m x\nEOF",
        "gh pr list",
        "git tag -d v1"
      })
  void takesNothingElseForAMark(String line) {
    assertThat(acts(line)).doesNotContain(Act.COMMIT, Act.PUSH, Act.REVIEW, Act.TAG, Act.PUBLISH);
  }
}
