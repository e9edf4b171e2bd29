package coop.ilmek.shared.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Where the bytes of files lie: a folder, or an S3-compatible store. A file stands under its owner
 * and the SHA-256 of its content, is written once and never changes. Every method blocks.
 */
interface BlobShelf {
  /** Puts a whole file in its place; the passing file may be moved. Twice is as good as once. */
  void put(UUID owner, byte[] sha256, Path file) throws IOException;

  /** The bytes as they were put; the caller closes them. */
  InputStream open(UUID owner, byte[] sha256) throws IOException;

  /** {@code <owner>/<first two>/<sha-256>}. */
  static String name(UUID owner, byte[] sha256) {
    String hex = HexFormat.of().formatHex(sha256);
    return owner + "/" + hex.substring(0, 2) + "/" + hex;
  }
}
