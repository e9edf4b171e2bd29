package coop.ilmek.documents.reading;

import coop.ilmek.documents.reading.child.ReaderMain;
import coop.ilmek.documents.reading.domain.Extract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts a child process for one file and takes back what it saw. The child has limits of time,
 * processor time, memory and file size, a folder of its own that is removed afterwards, none of our
 * environment, and no network as far as the system allows that. Whatever it answers is checked.
 * Every method blocks.
 */
@Component
class ReaderGateway {
  private static final Logger log = LoggerFactory.getLogger(ReaderGateway.class);

  /** An answer is text and places of some pages; more than this is nonsense. */
  private static final int LARGEST_ANSWER = 8 << 20;

  /** Both, or recognition is as good as missing. */
  private static final List<String> LANGUAGES = List.of("tur", "eng");

  private static final int LARGEST_PICTURE = 1 << 20;

  /** Address space of the child and of each of its own children: heap, code, classes, threads. */
  private static final long ADDRESS_SPACE_KB = 4L << 20;

  /** In blocks of 512 bytes. */
  private static final long LARGEST_FILE = 1L << 21;

  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private final ReaderLimits limits;
  private final Isolation isolation;
  private final boolean recognises;

  ReaderGateway(ReaderLimits limits) throws IOException {
    this.limits = limits;
    Files.createDirectories(limits.folder());
    sweep(limits.folder());
    this.isolation = Isolation.found();
    this.recognises = Isolation.says(List.of(limits.tesseract(), "--list-langs"), LANGUAGES);
    log.info(
        "papers are read with network {}, character recognition {}",
        isolation.network(),
        recognises ? "there" : "missing");
  }

  /**
   * What was seen.
   *
   * @param pictures of pages as people may look at them, JPEG, by number of page
   */
  record Seen(Extract extract, Map<Integer, byte[]> pictures) {}

  /** Whether scans and photos can be read here. */
  boolean recognises() {
    return recognises;
  }

  String network() {
    return isolation.network();
  }

  /**
   * Looks at a file.
   *
   * @param mediaType what it is by its content, as found when it was taken in
   */
  Seen look(Path file, String mediaType) throws InterruptedException {
    Path folder = null;
    try {
      folder = Files.createTempDirectory(limits.folder(), "read");
      return look(file, mediaType, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (folder != null) {
        remove(folder);
      }
    }
  }

  private Seen look(Path file, String mediaType, Path folder)
      throws IOException, InterruptedException {
    Process child = start(file, mediaType, folder);
    var answer =
        CompletableFuture.supplyAsync(
            () -> answer(child.getInputStream()), Thread::startVirtualThread);
    try {
      byte[] said = answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
      if (said == null) {
        return failed("answer_too_long");
      }
      boolean ended = child.waitFor(2, TimeUnit.SECONDS);
      if (!ended || child.exitValue() != 0) {
        int exit = ended ? child.exitValue() : -1;
        log.info("a reading ended with {}", exit);
        // 3: out of memory; 137 and 152: killed, the latter for its processor time.
        return failed(
            exit == 3 ? "too_much_memory" : exit == 152 ? "took_too_long" : "reader_died");
      }
      Extract extract = CheckedExtract.of(said, limits.pages());
      return extract == null ? failed("reader_died") : new Seen(extract, pictures(folder));
    } catch (TimeoutException e) {
      return failed("took_too_long");
    } catch (ExecutionException e) {
      return failed("reader_died");
    } finally {
      end(child);
    }
  }

  private static Seen failed(String trouble) {
    return new Seen(Extract.failed(trouble), Map.of());
  }

  private Process start(Path file, String mediaType, Path folder) throws IOException {
    var command = new ArrayList<String>(isolation.prefix());
    long seconds = Math.max(10, limits.time().toSeconds() / 2);
    command.addAll(
        List.of(
            "/bin/sh",
            "-c",
            "ulimit -c 0; ulimit -t %d; ulimit -f %d; ulimit -v %d 2>/dev/null; exec \"$@\""
                .formatted(seconds, LARGEST_FILE, ADDRESS_SPACE_KB),
            "sh"));
    command.addAll(java(folder));
    command.addAll(
        List.of(
            file.toString(),
            mediaType,
            folder.toString(),
            String.valueOf(limits.pages()),
            recognises ? limits.tesseract() : "-"));
    var builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.redirectError(folder.resolve("said").toFile());
    var environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    String data = environment.get("TESSDATA_PREFIX");
    // Passwords and keys of ours stand in the environment: none of it goes along.
    environment.clear();
    environment.put("PATH", path);
    environment.put("HOME", folder.toString());
    environment.put("LANG", "C.UTF-8");
    if (data != null) {
      environment.put("TESSDATA_PREFIX", data);
    }
    return builder.start();
  }

  private List<String> java(Path folder) {
    var java = new ArrayList<String>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(
        List.of(
            "-Xmx" + limits.memory().toMegabytes() + "m",
            "-Xms64m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=160m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "-Dpdfbox.fontcache=" + folder,
            "-Duser.home=" + folder,
            "-cp",
            System.getProperty("java.class.path")));
    if (ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null) {
      // Out of the one jar, which only its own launcher can look into.
      java.add("-Dloader.main=" + ReaderMain.class.getName());
      java.add(LAUNCHER);
    } else {
      java.add(ReaderMain.class.getName());
    }
    return java;
  }

  /** All of the answer, or null when it is too long. */
  private static byte @Nullable [] answer(InputStream said) {
    var answer = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 16];
    try (said) {
      for (int n = said.read(piece); n >= 0; n = said.read(piece)) {
        answer.write(piece, 0, n);
        if (answer.size() > LARGEST_ANSWER) {
          return null;
        }
      }
    } catch (IOException e) {
      log.debug("a reading's answer broke off: {}", e.toString());
    }
    return answer.toByteArray();
  }

  private static Map<Integer, byte[]> pictures(Path folder) throws IOException {
    var pictures = new TreeMap<Integer, byte[]>();
    for (int page = 1; page <= 100; page++) {
      Path file = folder.resolve("page" + page + ".jpg");
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      long size = Files.size(file);
      if (size > 3 && size <= LARGEST_PICTURE) {
        byte[] picture = Files.readAllBytes(file);
        if ((picture[0] & 0xFF) == 0xFF && (picture[1] & 0xFF) == 0xD8) {
          pictures.put(page, picture);
        }
      }
    }
    return pictures;
  }

  /** The child, its children, and whatever of its group found another parent. */
  private void end(Process child) {
    child.descendants().forEach(ProcessHandle::destroyForcibly);
    isolation.endGroup(child.pid());
    child.destroyForcibly();
    try {
      child.getOutputStream().close();
    } catch (IOException e) {
      log.debug("its input was closed already: {}", e.toString());
    }
  }

  /** Folders that a process left which was killed before it could remove them. */
  private static void sweep(Path root) throws IOException {
    try (var left = Files.list(root)) {
      for (Path folder : (Iterable<Path>) left::iterator) {
        if (folder.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("read")) {
          remove(folder);
        }
      }
    }
  }

  private static void remove(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      log.warn("a folder of a reading stays behind: {}", folder.getFileName());
    }
  }
}
