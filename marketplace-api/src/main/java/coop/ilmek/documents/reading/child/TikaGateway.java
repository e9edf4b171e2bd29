package coop.ilmek.documents.reading.child;

import coop.ilmek.documents.reading.domain.Box;
import coop.ilmek.documents.reading.domain.Extract;
import coop.ilmek.documents.reading.domain.Sight;
import coop.ilmek.documents.reading.domain.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tika: what a file really is, and the text of letters and sheets. */
final class TikaGateway {
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** More than any paper says; what comes behind is not read. */
  private static final int MOST_LETTERS = 200_000;

  /** A letter has no pages of its own here; so many lines stand well apart on one. */
  private static final int LINES_OF_A_PAGE = 100;

  private static final int MOST_PAGES = 4;

  private TikaGateway() {}

  static String typeOf(Path file) throws IOException, TikaException {
    var metadata = new Metadata();
    try (var in = TikaInputStream.get(file, metadata)) {
      // Without the name: only what is inside counts.
      return new TikaConfig().getDetector().detect(in, new Metadata()).getBaseType().toString();
    }
  }

  /** The lines of a letter or a sheet, one under the other; cells of a table stand in a row. */
  static Extract look(Path file) throws IOException {
    var text = new BodyContentHandler(MOST_LETTERS);
    var context = new ParseContext();
    var config = new OfficeParserConfig();
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    config.setExtractMacros(false);
    config.setUseSAXDocxExtractor(false);
    context.set(OfficeParserConfig.class, config);
    context.set(EmbeddedDocumentExtractor.class, new NothingInsideGateway());
    var troubles = new ArrayList<String>();
    Parser parser = new OOXMLParser();
    try (var in = TikaInputStream.get(file)) {
      parser.parse(in, text, new Metadata(), context);
    } catch (EncryptedDocumentException e) {
      return Extract.failed("encrypted");
    } catch (WriteLimitReachedException e) {
      troubles.add("too_many_pages");
    } catch (SAXException | TikaException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        System.err.println(e);
        return Extract.failed("damaged");
      }
      troubles.add("too_many_pages");
    }
    var sights = new ArrayList<Sight>();
    var words = new ArrayList<Word>();
    int line = 0;
    for (String written : text.toString().split("\n", -1)) {
      if (written.isBlank()) {
        continue;
      }
      if (line == LINES_OF_A_PAGE * MOST_PAGES) {
        troubles.add("too_many_pages");
        break;
      }
      place(written, line % LINES_OF_A_PAGE, words);
      if (++line % LINES_OF_A_PAGE == 0) {
        sights.add(new Sight(Sight.Source.TEXT, sights.size() + 1, List.copyOf(words)));
        words.clear();
      }
    }
    if (!words.isEmpty()) {
      sights.add(new Sight(Sight.Source.TEXT, sights.size() + 1, words));
    }
    if (sights.isEmpty()) {
      troubles.add("no_text");
    }
    return new Extract(Math.max(1, sights.size()), sights, troubles);
  }

  /** A letter has no fixed picture: places only keep lines under and cells beside each other. */
  private static void place(String written, int line, List<Word> words) {
    int y = line * 1000 / LINES_OF_A_PAGE;
    int x = 0;
    for (String cell : written.strip().split("\t", -1)) {
      for (String word : cell.strip().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          int width = Math.max(1, word.length());
          words.add(new Word(word, new Box(x, y, width, 5), 100));
          x += width + 1;
        }
      }
      x += 30;
    }
  }

  /** What a file carries inside is not opened. */
  private static final class NothingInsideGateway implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
      // Nothing: see above.
    }
  }
}
