package dev.praxis.core.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictDecompress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.Function;

/// How a workspace keeps its texts: short ones as they are, longer ones compressed. Every
/// connection has the SQL function `plain`, which gives either back as text. Registered by
/// [#register]; compressed by a [TextPacker].
final class StoredText extends Function {
  private static final int SQLITE_BLOB = 4;
  private static final int SQLITE_NULL = 5;

  private final Connection connection;
  private final Map<Long, ZstdDictDecompress> dictionaries = new HashMap<>();

  private StoredText(Connection connection) {
    this.connection = connection;
  }

  static void register(Connection connection) throws SQLException {
    Function.create(
        connection, "plain", new StoredText(connection), 1, Function.FLAG_DETERMINISTIC);
  }

  @Override
  protected void xFunc() throws SQLException {
    switch (value_type(0)) {
      case SQLITE_NULL -> result();
      case SQLITE_BLOB -> result(plain(value_blob(0)));
      default -> result(value_text(0));
    }
  }

  private String plain(byte[] stored) throws SQLException {
    long length = Zstd.getFrameContentSize(stored);
    if (Zstd.isError(length) || length < 0 || length > Integer.MAX_VALUE) {
      throw new SQLException("a text of this workspace is damaged");
    }
    var bytes = new byte[(int) length];
    long dictionary = Zstd.getDictIdFromFrame(stored);
    long written =
        dictionary == 0
            ? Zstd.decompress(bytes, stored)
            : Zstd.decompressFastDict(bytes, 0, stored, 0, stored.length, dictionary(dictionary));
    if (Zstd.isError(written)) {
      throw new SQLException("a text of this workspace is damaged");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private ZstdDictDecompress dictionary(long id) throws SQLException {
    var known = dictionaries.get(id);
    if (known == null) {
      known = new ZstdDictDecompress(read(id));
      dictionaries.put(id, known);
    }
    return known;
  }

  private byte[] read(long id) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT data FROM text_dictionary WHERE id = ?")) {
      statement.setLong(1, id);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("a text of this workspace needs a dictionary that is not there");
        }
        return row.getBytes(1);
      }
    }
  }
}
