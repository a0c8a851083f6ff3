package dev.praxis.core.connect.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a file holds and however it is written, an addition adds and changes nothing else.
final class ConfigEditPropertyTest {
  private static final Path FILE = Path.of("settings.json");
  private static final ObjectNode SERVER = server();
  private static final List<String> TRIVIA =
      List.of("", "", " ", "\n", "\r\n", "\n    ", "\t", "/* a, } */", " // b ] ,\n", "\n\n");

  private static ObjectNode server() {
    var server = JsonNodeFactory.instance.objectNode().put("command", "/opt/praxis");
    server.putArray("args").add("mcp").add("--db").add("C:\\a \"b\".db");
    return server;
  }

  @Property(tries = 2_000)
  void jsonGainsAMemberAndNothingElse(@ForAll("json") String text) throws IOException {
    var entry = JsonEntry.member(List.of("mcpServers"), "praxis", SERVER);

    var after = entry.apply(FILE, text);

    var expected = (ObjectNode) JsonText.MAPPER.readTree(text);
    expected.withObjectProperty("mcpServers").set("praxis", SERVER);
    assertThat(JsonText.MAPPER.readTree(after)).isEqualTo(expected);
    assertThat(isWithin(text, after)).isTrue();
    assertThat(entry.apply(FILE, after)).isSameAs(after);
  }

  @Property(tries = 2_000)
  void jsonGainsAnElementAndNothingElse(@ForAll("json") String text) throws IOException {
    var entry = JsonEntry.element(List.of("hooks", "SessionEnd"), SERVER, "opt/praxis");

    var after = entry.apply(FILE, text);

    var expected = (ObjectNode) JsonText.MAPPER.readTree(text);
    expected.withObjectProperty("hooks").withArrayProperty("SessionEnd").add(SERVER);
    assertThat(JsonText.MAPPER.readTree(after)).isEqualTo(expected);
    assertThat(isWithin(text, after)).isTrue();
    assertThat(entry.apply(FILE, after)).isSameAs(after);
  }

  @Property(tries = 1_000)
  void tomlGainsTablesAndNothingElse(@ForAll("toml") String text) throws IOException {
    var table =
        new TomlEntry(
            List.of("mcp_servers", "praxis"),
            false,
            SERVER,
            "[mcp_servers.praxis]\ncommand = \"/opt/praxis\"\nargs = %s\n"
                .formatted(SERVER.get("args")),
            "");
    var list =
        new TomlEntry(
            List.of("hooks", "SessionEnd"),
            true,
            JsonNodeFactory.instance.objectNode().put("command", "p import --hook"),
            "[[hooks.SessionEnd]]\ncommand = \"p import --hook\"\n",
            "import --hook");

    var after = list.apply(FILE, table.apply(FILE, text));

    var toml = new TomlMapper();
    var expected = read(toml, text);
    expected.withObjectProperty("mcp_servers").set("praxis", SERVER);
    expected
        .withObjectProperty("hooks")
        .withArrayProperty("SessionEnd")
        .addObject()
        .put("command", "p import --hook");
    assertThat((JsonNode) read(toml, after)).isEqualTo(expected);
    assertThat(after).startsWith(text);
    assertThat(list.apply(FILE, table.apply(FILE, after))).isEqualTo(after);
  }

  private static ObjectNode read(TomlMapper toml, String text) throws IOException {
    return (ObjectNode) toml.readTree(text);
  }

  private static boolean isWithin(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      at += part.charAt(at) == whole.charAt(i) ? 1 : 0;
    }
    return at == part.length();
  }

  @Provide
  Arbitrary<String> json() {
    var servers = object(value(2), List.of("tickets", "db", "a b"));
    var hooks =
        Combinators.combine(array(value(2)), trivia(), trivia())
            .as((groups, one, two) -> "{" + one + "\"SessionEnd\":" + two + groups + "}");
    var known =
        Arbitraries.of("theme", "projects", "mcpServers", "hooks", "ключ", "quo\\\"te")
            .flatMap(name ->
                switch (name) {
                  case "mcpServers" -> servers.map(each -> Map.entry(name, each));
                  case "hooks" -> hooks.map(each -> Map.entry(name, each));
                  default -> value(3).map(each -> Map.entry(name, each));
                });
    var members = known.list().ofMaxSize(5).uniqueElements(Map.Entry::getKey);
    return Combinators.combine(members, trivia().list().ofSize(24), Arbitraries.of(true, false))
        .as((all, between, comma) -> {
          var text = new StringBuilder(between.get(0)).append('{').append(between.get(1));
          for (int i = 0; i < all.size(); i++) {
            text.append(i > 0 ? "," : "").append(between.get(2 + 3 * i));
            text.append('"').append(all.get(i).getKey()).append('"').append(between.get(3 + 3 * i));
            text.append(':').append(between.get(4 + 3 * i)).append(all.get(i).getValue());
          }
          text.append(between.get(20)).append(comma && !all.isEmpty() ? "," : "");
          return text.append(between.get(21)).append('}').append(between.get(22)).toString();
        });
  }

  private Arbitrary<String> value(int depth) {
    var scalar =
        Arbitraries.of(
            "1", "-2.50e3", "true", "null", "\"\"", "\"a, } ] // no\"", "\"\\u00e9\\\\\"", "0");
    return depth == 0
        ? scalar
        : Arbitraries.oneOf(
            scalar,
            scalar,
            object(value(depth - 1), List.of("x", "y", "z")),
            array(value(depth - 1)));
  }

  private Arbitrary<String> object(Arbitrary<String> values, List<String> names) {
    return Combinators.combine(values.list().ofMaxSize(names.size()), trivia(), trivia(), comma())
        .as((all, one, two, comma) -> {
          var text = new StringBuilder("{").append(one);
          for (int i = 0; i < all.size(); i++) {
            text.append(i > 0 ? "," : "").append(one).append('"').append(names.get(i));
            text.append("\":").append(two).append(all.get(i));
          }
          return text.append(all.isEmpty() ? "" : comma).append(two).append('}').toString();
        });
  }

  private Arbitrary<String> array(Arbitrary<String> values) {
    return Combinators.combine(values.list().ofMaxSize(3), trivia(), trivia(), comma())
        .as((all, one, two, comma) ->
            "["
                + one
                + String.join(two + "," + one, all)
                + (all.isEmpty() ? "" : comma)
                + two
                + "]");
  }

  private static Arbitrary<String> comma() {
    return Arbitraries.of("", "", ",");
  }

  private static Arbitrary<String> trivia() {
    return Arbitraries.of(TRIVIA);
  }

  @Provide
  Arbitrary<String> toml() {
    var blocks =
        Arbitraries.of(
            "\n",
            "# a comment with [brackets] and \"quotes\"\n",
            "[tui]\nnotifications = true # yes\n",
            "[mcp_servers.docs]\ncommand = 'npx'\nargs = [\n  \"-y\", # pinned\n]\n",
            "[mcp_servers.db.env]\nDSN = \"a\\\\b\"\n",
            "[profiles.\"a b\"]\nsince = 2026-03-01\ncount = 1_000\nshare = 0.5\n",
            "[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ncommand = \"say\"\n",
            "[[hooks.SessionEnd]]\n\n[[hooks.SessionEnd.hooks]]\ncommand = \"log\"\n",
            "[notes]\ntext = \"\"\"\n[mcp_servers.praxis]\n\"\"\"\n");
    var heads = Arbitraries.of("", "model = \"m\"\n", "# top\na.b = 1\na.c = [1, 2]\n");
    return Combinators.combine(
            heads,
            blocks.list().ofMaxSize(6).uniqueElements(),
            Arbitraries.of("\n", "\r\n"),
            Arbitraries.of(true, false))
        .as((head, body, end, cut) -> {
          var text = (head + String.join("", body)).replace("\n", end);
          return cut ? text.stripTrailing() : text;
        });
  }
}
