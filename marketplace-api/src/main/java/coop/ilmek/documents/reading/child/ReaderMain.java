package coop.ilmek.documents.reading.child;

import coop.ilmek.documents.reading.domain.Extract;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The child process: looks at one file and writes one JSON document, an {@link Extract}, to its
 * standard output. It ends itself when its parent goes away: its standard input closes then.
 *
 * <p>Arguments: the file, its media type as the server found it, an existing empty folder for
 * whatever it needs, how many pages to look at, and the command of Tesseract or {@code -}.
 */
public final class ReaderMain {
  private ReaderMain() {}

  public static void main(String[] args) throws IOException {
    Offline.begin();
    // Whatever a library prints must not stand between the braces.
    PrintStream answer = System.out;
    System.setOut(System.err);
    Thread.ofPlatform().daemon().start(ReaderMain::endWithParent);
    Extract extract = look(args);
    answer.write(JsonMapper.builder().build().writeValueAsBytes(extract));
    answer.flush();
    Runtime.getRuntime().halt(0);
  }

  private static Extract look(String[] args) {
    var file = Path.of(args[0]);
    var folder = Path.of(args[2]);
    int most = Integer.parseInt(args[3]);
    var recognition = new Recognition(folder, args[4]);
    try {
      String type = TikaGateway.typeOf(file);
      if (!type.equals(args[1])) {
        return Extract.failed("not_what_it_says");
      }
      return switch (type) {
        case "application/pdf" -> new PdfPages(recognition, folder, most).look(file);
        case "image/jpeg", "image/png" -> new Pictures(recognition, folder).look(file);
        case TikaGateway.DOCX, TikaGateway.XLSX -> TikaGateway.look(file);
        default -> Extract.failed("kind_not_read");
      };
    } catch (OutOfMemoryError e) {
      return Extract.failed("too_much_memory");
    } catch (StackOverflowError e) {
      return Extract.failed("damaged");
    } catch (Exception e) {
      System.err.println(e);
      return Extract.failed("damaged");
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever said there; only its end counts.
      }
    } catch (IOException e) {
      System.err.println(e);
    }
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(9);
  }

  /** Pages that were not looked at leave a trouble behind. */
  static List<String> troubles(List<String> found, boolean more) {
    if (!more) {
      return List.copyOf(found);
    }
    var all = new ArrayList<>(found);
    all.add("too_many_pages");
    return List.copyOf(all);
  }
}
