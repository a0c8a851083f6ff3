-- What texts mean, made once and kept. Can always be made again.
CREATE TABLE embedding (
  text_hash INTEGER PRIMARY KEY,                   -- first 8 bytes of SHA-256 of the text
  model     TEXT NOT NULL,
  direction BLOB NOT NULL                          -- of length 1; 4-byte floats, lowest byte first
);
