package coop.ilmek.shared.blob;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files on the shelf, encrypted when a key is set. Every method blocks. */
@Component
class BlobVault {
  private final BlobFolder folder;
  private final BlobShelf shelf;
  private final BlobCipher cipher;

  BlobVault(BlobFolder folder, BlobShelf shelf, BlobCipher cipher) {
    this.folder = folder;
    this.shelf = shelf;
    this.cipher = cipher;
  }

  /** Keeps a file that has arrived whole. */
  void keep(UUID owner, byte[] sha256, Path arrived) throws IOException {
    if (!cipher.encrypts()) {
      shelf.put(owner, sha256, arrived);
      return;
    }
    Path sealed = folder.passing();
    try {
      try (var plain = Files.newInputStream(arrived);
          var to = new BufferedOutputStream(Files.newOutputStream(sealed))) {
        cipher.encrypt(plain, to);
      }
      BlobFolder.force(sealed);
      shelf.put(owner, sha256, sealed);
    } finally {
      Files.deleteIfExists(sealed);
    }
  }

  /** The bytes as they were uploaded. */
  InputStream open(UUID owner, byte[] sha256) throws IOException {
    InputStream stored = shelf.open(owner, sha256);
    try {
      return cipher.plain(stored);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  /**
   * A file of this machine with those bytes, for what cannot read a stream: the file itself where
   * it lies here as it came, else a passing copy that is swept away.
   */
  Path local(UUID owner, byte[] sha256) throws IOException {
    if (shelf instanceof FolderShelf && !cipher.encrypts()) {
      return folder.place(owner, sha256);
    }
    Path copy = folder.passing();
    try (var bytes = open(owner, sha256);
        var to = new BufferedOutputStream(Files.newOutputStream(copy))) {
      bytes.transferTo(to);
    }
    return copy;
  }
}
