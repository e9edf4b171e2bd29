package coop.ilmek.shared.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** The shelf in a folder of this machine: a file takes its name in one step. */
final class FolderShelf implements BlobShelf {
  private final BlobFolder folder;

  FolderShelf(BlobFolder folder) {
    this.folder = folder;
  }

  @Override
  public void put(UUID owner, byte[] sha256, Path file) throws IOException {
    Path place = folder.place(owner, sha256);
    Path shelf = place.resolveSibling(".").normalize();
    Files.createDirectories(shelf);
    try {
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      // The same content is already there.
      if (!Files.exists(place)) {
        throw e;
      }
    }
    try (var open = FileChannel.open(shelf, StandardOpenOption.READ)) {
      open.force(true);
    }
  }

  @Override
  public InputStream open(UUID owner, byte[] sha256) throws IOException {
    return Files.newInputStream(folder.place(owner, sha256));
  }
}
