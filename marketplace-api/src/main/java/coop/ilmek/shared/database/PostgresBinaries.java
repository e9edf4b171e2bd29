package coop.ilmek.shared.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel on the class path, unpacked once into a folder. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /**
   * Unpacks what is not yet there below {@code parent}; answers the folder with bin, lib, share.
   */
  static Path unpack(Path parent) throws IOException {
    var name = archive();
    var resource = PostgresBinaries.class.getResource(name);
    if (resource == null) {
      throw new StartRefused(
          "No PostgreSQL for this kind of machine is included (%s): set ILMEK_DB_URL to a PostgreSQL 18."
              .formatted(name.substring(1)));
    }
    // The archive's length tells one release from another without reading all of it.
    var home = parent.resolve("postgresql-" + resource.openConnection().getContentLengthLong());
    if (Files.isDirectory(home)) {
      return home;
    }
    // Unpacked beside and renamed, so that an interrupted start leaves no half installation.
    var unpacking = Files.createTempDirectory(parent, "unpacking-");
    try (var in = resource.openStream()) {
      extract(in, unpacking);
      Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileSystemUtils.deleteRecursively(unpacking);
    }
    return home;
  }

  private static void extract(InputStream in, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var file = entry.resolveIn(target);
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
          var mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
      }
    }
  }

  private static String archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    var arm = System.getProperty("os.arch").equals("aarch64");
    return "/postgres-%s-%s.txz".formatted(system ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
  }
}
