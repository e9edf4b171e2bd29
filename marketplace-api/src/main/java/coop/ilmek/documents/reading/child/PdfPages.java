package coop.ilmek.documents.reading.child;

import coop.ilmek.documents.reading.domain.Extract;
import coop.ilmek.documents.reading.domain.Sight;
import coop.ilmek.documents.reading.domain.Sight.Source;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF: the text it carries, and each page as a picture to compare it with. */
final class PdfPages {
  private static final int DPI = 300;
  private static final int LEAST_DPI = 36;

  /** An A4 page at 300 dpi has 8.7 million points. */
  private static final double MOST_POINTS = 9_500_000;

  /** Fewer words than this are a heading laid over a scan, no text. */
  private static final int FEW_WORDS = 4;

  private static final long MOST_MEMORY = 64L << 20;
  private static final long MOST_DISK = 512L << 20;

  private final Looks looks;
  private final Recognition recognition;
  private final Path folder;
  private final int most;

  PdfPages(Recognition recognition, Path folder, int most) {
    this.looks = new Looks(recognition, folder);
    this.recognition = recognition;
    this.folder = folder;
    this.most = most;
  }

  Extract look(Path file) throws IOException {
    var memory = MemoryUsageSetting.setupMixed(MOST_MEMORY, MOST_DISK);
    memory.setTempDir(folder.toFile());
    try (PDDocument pdf = Loader.loadPDF(file.toFile(), memory.streamCache)) {
      return look(pdf);
    } catch (InvalidPasswordException e) {
      return Extract.failed("encrypted");
    }
  }

  private Extract look(PDDocument pdf) throws IOException {
    var troubles = new ArrayList<String>();
    if (!pdf.getCurrentAccessPermission().canExtractContent()) {
      troubles.add("locked");
    }
    if (isActive(pdf)) {
      troubles.add("active_content");
    }
    if (!recognition.isThere()) {
      troubles.add("no_recognition");
    }
    var sights = new ArrayList<Sight>();
    int pages = pdf.getNumberOfPages();
    var renderer = new PDFRenderer(pdf);
    renderer.setSubsamplingAllowed(true);
    for (int i = 0; i < Math.min(pages, most); i++) {
      try {
        page(pdf, renderer, i, sights);
      } catch (IOException | RuntimeException e) {
        System.err.println(e);
        troubles.add("page_unreadable");
      }
    }
    if (sights.stream().allMatch(sight -> sight.words().isEmpty())) {
      troubles.add("no_text");
    }
    return new Extract(pages, sights, ReaderMain.troubles(troubles, pages > most));
  }

  private void page(PDDocument pdf, PDFRenderer renderer, int index, List<Sight> sights)
      throws IOException {
    var layer = new LayerWords(index + 1);
    var words = layer.of(pdf);
    boolean carries = words.size() >= FEW_WORDS;
    if (!words.isEmpty()) {
      sights.add(new Sight(Source.LAYER, index + 1, words));
    }
    var box = pdf.getPage(index).getCropBox();
    double points = (double) box.getWidth() * box.getHeight() / (72 * 72);
    int dpi = (int) Math.min(DPI, Math.sqrt(MOST_POINTS / Math.max(points, 0.01)));
    if (dpi < LEAST_DPI) {
      throw new IOException("a page of " + points + " square inches");
    }
    BufferedImage picture = Grey.of(renderer.renderImageWithDPI(index, dpi, ImageType.GRAY));
    if (carries) {
      looks.once(picture, dpi, index + 1, sights);
    } else {
      looks.twice(picture, dpi, index + 1, sights);
    }
  }

  /** Scripts, actions that start by themselves, and files inside. */
  private static boolean isActive(PDDocument pdf) {
    var catalog = pdf.getDocumentCatalog().getCOSObject();
    if (catalog.containsKey(COSName.AA) || catalog.containsKey(COSName.getPDFName("XFA"))) {
      return true;
    }
    var names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null
        && (names.containsKey(COSName.getPDFName("JavaScript"))
            || names.containsKey(COSName.getPDFName("EmbeddedFiles")))) {
      return true;
    }
    var open = catalog.getCOSDictionary(COSName.getPDFName("OpenAction"));
    if (open != null && !COSName.getPDFName("GoTo").equals(open.getCOSName(COSName.S))) {
      return open.containsKey(COSName.S);
    }
    var form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    return (form != null && form.containsKey(COSName.getPDFName("XFA")))
        || hasScript(pdf.getDocument());
  }

  private static boolean hasScript(COSDocument document) {
    return !document.getObjectsByType(COSName.getPDFName("JavaScript")).isEmpty();
  }
}
