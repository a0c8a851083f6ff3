package dev.praxis.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretScannerTest {
  private static final Fakes FAKES = new Fakes(7);
  private final Redactor redactor = new Redactor("salt");
  private final SecretScanner scanner = new SecretScanner();

  /// @param secret the part of the text that must be masked, and nothing else
  private record Case(String text, String secret, String kind) {
    @Override
    public String toString() {
      return kind + " in " + text.replace(secret, "…");
    }
  }

  @ParameterizedTest
  @MethodSource("issued")
  @MethodSource("assigned")
  @MethodSource("credentials")
  void masksTheSecretAndNothingElse(Case each) {
    var masked = redactor.mask(each.text);

    var mask = redactor.mask(SecretKind.of(each.kind).orElseThrow(), each.secret);
    assertThat(masked.text()).isEqualTo(each.text.replace(each.secret, mask));
  }

  static Stream<Case> issued() {
    var cases = new ArrayList<Case>();
    FAKES
        .issued()
        .forEach((secret, kind) -> {
          cases.add(new Case("it is " + secret + " here", secret, kind));
          cases.add(new Case("{\"a\":\"first line\\n" + secret + "\\nnext\"}", secret, kind));
          cases.add(new Case("\u001b[32m" + secret + "\u001b[0m", secret, kind));
        });
    return cases.stream();
  }

  static Stream<Case> assigned() {
    var cases = new ArrayList<Case>();
    var word = "hunter" + "2" + "pw";
    for (var pattern :
        List.of(
            "password=%s",
            "password: %s",
            "\"password\": \"%s\"",
            "{\"password\":\"%s\"}",
            "{\\\"db_password\\\":\\\"%s\\\"}",
            "DB_PASSWORD='%s'",
            "export PGPASSWORD=%s && psql",
            "passwd = \"%s\"",
            "config['password'] = '%s'",
            "mysql --password=%s -u root",
            "login --password %s --verbose",
            "'password' => '%s',",
            "passphrase: \"%s\"",
            "if (pwd == \"%s\") {",
            "spring.datasource.password=%s",
            "MYSQL_PASS=%s")) {
      cases.add(new Case(pattern.formatted(word), word, "password"));
    }
    var key = "a1" + FAKES.mixed(30);
    for (var pattern :
        List.of(
            "api_key=%s",
            "apiKey: \"%s\"",
            "X-Api-Key: %s",
            "{\"apiKey\":\"%s\"}",
            "client_secret = '%s'",
            "SECRET_KEY=%s",
            "\"secret\": \"%s\"",
            "access_token=%s&x=1",
            "https://host.org/a?access_token=%s&b=2",
            "\"refreshToken\" : \"%s\"",
            "TOKEN=\"%s\"",
            "tool --token %s run",
            "\\\"auth_token\\\": \\\"%s\\\"",
            "AccountKey=%s;Endpoint")) {
      cases.add(new Case(pattern.formatted(key), key, "named-secret"));
    }
    var aws = FAKES.base64(30);
    cases.add(new Case("aws_secret_access_key = " + aws, aws, "aws-secret-key"));
    cases.add(new Case("\"SecretAccessKey\": \"" + aws + "\",", aws, "aws-secret-key"));
    cases.add(new Case("AWS_SECRET_ACCESS_KEY=" + aws + "\n", aws, "aws-secret-key"));
    var password = "p4ss\"w" + "ord!";
    cases.add(
        new Case(
            "{\"password\":\"" + password.replace("\"", "\\\"") + "\",\"x\":1}",
            password.replace("\"", "\\\""),
            "password"));
    return cases.stream();
  }

  static Stream<Case> credentials() {
    var cases = new ArrayList<Case>();
    var token = FAKES.mixed(32);
    var basic =
        Base64.getEncoder().encodeToString(("me:" + "open7").getBytes(StandardCharsets.UTF_8));
    cases.add(new Case("Authorization: Bearer " + token, token, "authorization"));
    cases.add(new Case("{\"Authorization\":\"Bearer " + token + "\"}", token, "authorization"));
    cases.add(new Case("curl -H 'authorization: bearer " + token + "' x", token, "authorization"));
    cases.add(new Case("Authorization: Basic " + basic + "\r\n", basic, "authorization"));
    cases.add(new Case("Authorization: token " + token, token, "authorization"));
    cases.add(new Case("\"Proxy-Authorization\": \"" + token + "\"", token, "authorization"));
    cases.add(new Case("postgres://app:s3" + "cr@db.host:5432/x", "s3" + "cr", "url-password"));
    cases.add(new Case("https://me:open" + "7@host.org/a.git", "open" + "7", "url-password"));
    cases.add(new Case("\"https:\\/\\/me:open" + "7@host\\/\"", "open" + "7", "url-password"));
    cases.add(new Case("redis://:" + token + "@cache:6379", token, "url-password"));
    cases.add(new Case("git clone https://" + token + "@host.org/r", token, "url-password"));
    var hook = "T0" + FAKES.mixed(8) + "/B0" + FAKES.mixed(8) + "/" + FAKES.mixed(24);
    cases.add(new Case("https://hooks.slack.com/services/" + hook, hook, "slack-token"));
    var key = FAKES.privateKey(6, "\n");
    cases.add(new Case("cat id_rsa\n" + key + "\nthe end", key, "private-key"));
    var escaped = FAKES.privateKey(6, "\\n");
    cases.add(new Case("{\"key\":\"" + escaped + "\\n\"}", escaped, "private-key"));
    var indented = FAKES.privateKey(3, "\n      ");
    cases.add(new Case("tls.key: |\n      " + indented + "\nmore: 1", indented, "private-key"));
    var cut = key.substring(0, key.length() - 90);
    cases.add(new Case("it began " + cut, cut, "private-key"));
    for (int length : List.of(32, 40, 44, 64)) {
      var random = FAKES.random(length);
      cases.add(new Case("use " + random + " for it", random, "random"));
    }
    return cases.stream();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commit 4f2a9c1d7e8b3a5f6c0d9e8b7a6f5c4d3e2b1a09",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "\"integrity\":"
            + " \"sha512-Vt3ZcA9qE8oP2mWnXy7KsL4dR6hJ1gFbU5iT0aQwErYuIoPzXcVbNmAsDfGhJkLqWeRtYuIoP==\"",
        "github.com/some/thing v1.2.3 h1:Qx7vK3mP9sT2wZ5yB8dF1gH4jL6nR0cE3aV7uX9iO2k=",
        "id 123e4567-e89b-12d3-a456-426614174000",
        "toolu_01A2b3C4d5E6f7G8h9J0k1L2",
        "msg_01XyZaBcDeFgHiJkLmNoPqRs12345678901",
        "req_011CaBcDeFgHiJkLmNoPqRsTuVwX2y3Z",
        "call_aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0u",
        "chatcmpl-AbC1dEf2GhI3jKl4MnO5pQr6StU7vW8x",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk",
        "src/main/java/com/company/product/feature/ReallyLongClassName2Test.java",
        "/home/me/projects/Some4App/node_modules/Pkg9Name/dist/Index2.js",
        "theQuickBrownFoxJumpsOverTheLazyDog2AndThenSome",
        "AbstractSingletonProxyFactoryBean2Version3Impl",
        "SCREAMING_SNAKE_CASE_CONSTANT_NAME_WITH_NUMBER_42",
        "kebab-case-name-that-goes-on-and-on-for-2-lines",
        "password = os.environ['DB_PASSWORD']",
        "password=os.getenv(\"DB_PASSWORD2\")",
        "const token = await getToken(user1)",
        "token: string; password: string;",
        "password: str = Field(min_length=12)",
        "self.token = token",
        "api_key=api_key",
        "apiKey: process.env.OPENAI_API_KEY2",
        "api_key: ${API_KEY_1}",
        "api_key = \"{{ vault.key1 }}\"",
        "PASSWORD=$DB_PASSWORD1",
        "export TOKEN=$(cat token1.txt)",
        "TOKEN=<your-token-1>",
        "api_key = \"your-api-key-here-123\"",
        "OPENAI_API_KEY=sk-...",
        "token=xxxxxxxxxxxxxxxxxxxx",
        "\"password\": \"********\"",
        "password: [REDACTED]",
        "\"password\": \"Enter your password (8 or more)\"",
        "password: required",
        "\"password\": \"password\"",
        "POSTGRES_PASSWORD=postgres",
        "max_tokens=4096",
        "max_tokens: 200000, stop_token: 50256",
        "\"next_page_token\": \"CAoQAA1234567890abcdef\"",
        "input_tokens: 12345, cache_read_tokens=9876543210",
        "pad_token = \"[PAD12345678]\"",
        "tokenizer = AutoTokenizer.from_pretrained('bert-base-uncased-v2')",
        "key=value",
        "primary_key=True, foreign_key=\"user.id2\"",
        "secret_name: my-cluster-secret-1",
        "secret: my-cluster-secret-1",
        "token: test-token-123",
        "sk-learn and sk-toggleable__content-1",
        "task-1234567890123456 risk-assessment-2024",
        "class=\"sk-estimator-doc-link fitted\"",
        "Bearer authentication is used",
        "Authorization: Bearer $TOKEN",
        "Authorization: Bearer YOUR_API_KEY",
        "Authorization: Bearer {token1}",
        "Basic understanding of things",
        "Basic authentication",
        "http://localhost:8080/path@2x.png",
        "https://example.org/@scope/pkg@1.2.3",
        "postgres://user:$PASSWORD@host/db",
        "postgres://postgres:postgres@localhost/test",
        "https://user:<password>@host",
        "mailto:somebody@example.org",
        "git@github.com:owner/repo.git",
        "-----BEGIN PRIVATE KEY----- is how such a file begins, -----END PRIVATE KEY----- ends it",
        "grep -r \"BEGIN RSA PRIVATE KEY\" .",
        "-----BEGIN CERTIFICATE-----"
            + " MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIK2b9XzYwVuTsRqPoNmLkJiHgFeDcBa1234567890 me@host",
        "etag: W/\"aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW2xY4z\"",
        "\"signature\": \"EqQBCkYIBRgCKkDx7yZ9aB1cD3eF5gH7iJ9kL1mN3oP5qR7sT9uV\"",
        "https://docs.google.com/document/d/1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV2wX3yZ4/edit",
        "AKIA is the prefix of access ids",
        "the eyJ prefix of a JWT, eyJhbGci.short",
        "2026-03-01T10:20:30.123Z level=info msg=\"token refreshed\" user_id=42",
        "[secret:github-token:3fa9]",
        "password=[secret:password:3fa9]",
        "https://me:[secret:url-password:1a2b]@host/x",
        "",
        ":",
        "=",
        "--",
        "password=",
        "token:",
        "\"password\":\"\"",
        "://@",
        "Bearer ",
        "sk-"
      })
  void leavesOrdinaryTextAlone(String text) {
    assertThat(redactor.mask(text).text()).isEqualTo(text);
  }

  @Test
  void masksAKeyPrintedWithLineNumbers() {
    var lines = FAKES.privateKey(4, "\n").lines().toArray(String[]::new);
    var text = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      text.append("     ").append(i + 1).append('→').append(lines[i]).append('\n');
    }

    var masked = redactor.mask(text.toString()).text();

    for (int i = 1; i < lines.length - 1; i++) {
      assertThat(masked).doesNotContain(lines[i]);
    }
  }

  @Test
  void masksTheBeginningOfAKeyThatWasCut() {
    var token = FAKES.gitHub();

    for (int length = 8; length < token.length(); length++) {
      var cut = "curl -H x " + token.substring(0, length) + "…";
      assertThat(scanner.scan(cut)).as(cut).hasSize(1);
      assertThat(scanner.scanExcerpt(cut.substring(0, cut.length() - 1))).hasSize(1);
    }
  }

  @Test
  void equalSecretsHaveEqualMasksInOneWorkspaceOnly() {
    var token = FAKES.gitHub();

    var both = redactor.mask(token + " and " + token).findings();

    assertThat(both.getFirst().hash()).isEqualTo(both.getLast().hash());
    assertThat(new Redactor("another").mask(token).text())
        .isNotEqualTo(redactor.mask(token).text());
  }

  @Test
  void findingsPointAtTheMasks() {
    var masked = redactor.mask("a " + FAKES.gitHub() + " b password=" + "hunter" + "2");

    assertThat(masked.findings())
        .allSatisfy(each ->
            assertThat(masked.text().substring(each.start(), each.start() + each.length()))
                .isEqualTo("[secret:" + each.kind().word() + ":" + each.hash() + "]"))
        .hasSize(2);
  }
}
