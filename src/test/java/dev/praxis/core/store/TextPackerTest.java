package dev.praxis.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

final class TextPackerTest {
  @TempDir private Path temporary;
  private TextDictionary none = TextDictionary.none();

  @BeforeProperty
  void open() {
    none = TextDictionary.none();
  }

  @AfterProperty
  void close() {
    none.close();
  }

  @Property(tries = 200)
  void everyTextComesBack(@ForAll @NotBlank String text) throws Exception {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite::memory:");
    var sound = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    var longer = sound.replace("\0", "").repeat(9);
    try (var connection = source.getConnection();
        var packer = none.packer()) {
      StoredText.register(connection);
      try (var select = connection.prepareStatement("SELECT plain(?)")) {
        select.setObject(1, packer.packed(longer));
        try (var row = select.executeQuery()) {
          assertThat(row.getString(1)).isEqualTo(longer);
        }
      }
    }
  }

  @Test
  void whatIsLearntMakesTextsSmallerAndIsNeededToReadThem() {
    var words = new ArrayList<byte[]>();
    for (int i = 0; i < 2_000; i++) {
      words.add(text(i).getBytes(StandardCharsets.UTF_8));
    }
    var file = temporary.resolve("workspace.praxis");
    try (var database = Database.open(file);
        var dictionary = TextDictionary.learn(database, words, 1 << 20);
        var packer = dictionary.packer();
        var plainPacker = none.packer()) {
      var text = text(5_000);
      var packed = (byte[]) packer.packed(text);

      assertThat(packed).hasSizeLessThan(((byte[]) plainPacker.packed(text)).length / 2);
      assertThat(read(database, packed)).containsExactly(text);
    }
    try (var database = Database.open(file);
        var dictionary = TextDictionary.ofWorkspace(database).orElseThrow();
        var packer = dictionary.packer()) {
      assertThat(read(database, (byte[]) packer.packed(text(6_000)))).containsExactly(text(6_000));
    }
  }

  private static String text(int number) {
    return ("Step %d: the build of module %d failed in class Cart%d, line %d; see the log of the"
            + " test runner for the whole story and run it again with more memory")
        .formatted(number, number * 31 % 997, number * 17 % 89, number % 400);
  }

  private static List<String> read(Database database, byte[] packed) {
    return database.read(handle ->
        handle
            .createQuery("SELECT plain(:packed)")
            .bind("packed", packed)
            .mapTo(String.class)
            .list());
  }
}
