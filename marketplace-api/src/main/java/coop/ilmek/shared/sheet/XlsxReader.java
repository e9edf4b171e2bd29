package coop.ilmek.shared.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet of an XLSX file as a stream. The parts are read by ourselves, because the
 * libraries build whole trees of styles and relations in memory before any limit is asked. Nothing
 * outside of the file is ever opened: no entities, no external links.
 */
final class XlsxReader implements AutoCloseable {
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
  }

  private final ZipFile zip;
  private final List<SheetPart> sheets = new ArrayList<>();
  private long unpacked;
  private boolean since1904;
  private @Nullable String sharedStrings;
  private @Nullable String styles;

  /** A sheet and the part it stands in. */
  private record SheetPart(String name, boolean hidden, String part) {}

  XlsxReader(Path file) {
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException e) {
      throw new SheetUnreadable("damaged");
    }
    try {
      book();
    } catch (SheetUnreadable e) {
      close();
      throw e;
    }
  }

  List<String> sheets() {
    return sheets.stream().map(SheetPart::name).toList();
  }

  /** The sheet of this name; without one the first in which at least two lines are written. */
  Named read(@Nullable String wanted) {
    var texts = sharedStrings == null ? new ArrayList<String>() : texts(sharedStrings);
    var dates = styles == null ? new ArrayList<Boolean>() : dates(styles);
    Named best = null;
    for (SheetPart sheet : sheets) {
      if (wanted == null ? !sheet.hidden() : sheet.name().equals(wanted)) {
        var cells = new XlsxCells(texts, dates, since1904);
        within(sheet.part(), cells::read);
        var read = new Named(sheet.name(), cells.grid());
        if (wanted != null || read.grid().lines().size() > 1) {
          return read;
        }
        best = best == null ? read : best;
      }
    }
    if (best == null) {
      throw new SheetUnreadable("no_sheet");
    }
    return best;
  }

  /** A sheet with its name. */
  record Named(String name, Grid grid) {}

  private void book() {
    Map<String, String> parts = new HashMap<>();
    within(
        "xl/_rels/workbook.xml.rels",
        xml -> {
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals("Relationship")
                && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
              String target = part(attribute(xml, "Target"));
              String type = attribute(xml, "Type");
              if (type.endsWith("/sharedStrings")) {
                sharedStrings = target;
              } else if (type.endsWith("/styles")) {
                styles = target;
              } else if (type.endsWith("/worksheet")) {
                parts.put(attribute(xml, "Id"), target);
              }
            }
          }
        });
    within(
        "xl/workbook.xml",
        xml -> {
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
              if (xml.getLocalName().equals("workbookPr")) {
                String flag = xml.getAttributeValue(null, "date1904");
                since1904 = "1".equals(flag) || "true".equals(flag);
              } else if (xml.getLocalName().equals("sheet")) {
                sheet(xml, parts);
              }
            }
          }
        });
  }

  private void sheet(XMLStreamReader xml, Map<String, String> parts) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String part = parts.get(xml.getAttributeValue(i));
      if (xml.getAttributeLocalName(i).equals("id") && part != null && sheets.size() < 200) {
        String state = xml.getAttributeValue(null, "state");
        sheets.add(
            new SheetPart(attribute(xml, "name"), state != null && !state.equals("visible"), part));
      }
    }
  }

  /** The part a relation of the workbook leads to. */
  private static String part(String target) {
    return target.startsWith("/")
        ? target.substring(1)
        : Path.of("xl").resolve(target).normalize().toString().replace('\\', '/');
  }

  private List<String> texts(String part) {
    var limits = new SheetLimits();
    var texts = new ArrayList<String>();
    within(
        part,
        xml -> {
          var text = new StringBuilder();
          int phonetic = 0;
          boolean reading = false;
          while (xml.hasNext()) {
            switch (xml.next()) {
              case XMLStreamConstants.START_ELEMENT -> {
                switch (xml.getLocalName()) {
                  case "si" -> text.setLength(0);
                  case "rPh" -> phonetic++;
                  case "t" -> reading = phonetic == 0;
                  default -> {}
                }
              }
              case XMLStreamConstants.END_ELEMENT -> {
                switch (xml.getLocalName()) {
                  case "si" -> {
                    String whole = text.toString();
                    limits.count(whole, 0, 0);
                    texts.add(whole);
                  }
                  case "rPh" -> phonetic--;
                  case "t" -> reading = false;
                  default -> {}
                }
              }
              case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (reading) {
                  XlsxCells.append(text, xml);
                }
              }
              default -> {}
            }
          }
        });
    return texts;
  }

  /** For each cell style whether it shows numbers as days. */
  private List<Boolean> dates(String part) {
    Map<Integer, String> formats = new HashMap<>();
    var dates = new ArrayList<Boolean>();
    within(
        part,
        xml -> {
          boolean inCells = false;
          while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
              inCells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
              switch (xml.getLocalName()) {
                case "numFmt" -> formats.put(number(xml, "numFmtId"), attribute(xml, "formatCode"));
                case "cellXfs" -> inCells = true;
                case "xf" -> {
                  if (inCells && dates.size() < 100_000) {
                    int format = number(xml, "numFmtId");
                    dates.add(DateUtil.isADateFormat(format, formats.getOrDefault(format, "")));
                  }
                }
                default -> {}
              }
            }
          }
        });
    return dates;
  }

  private static int number(XMLStreamReader xml, String name) {
    try {
      return Integer.parseInt(attribute(xml, name));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** What is done with the XML of a part. */
  interface PartReader {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  private void within(String part, PartReader reader) {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new SheetUnreadable("damaged");
    }
    try (InputStream bytes = new Counted(zip.getInputStream(entry))) {
      XMLStreamReader xml = XML.createXMLStreamReader(bytes);
      try {
        reader.read(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | ZipException e) {
      throw unless(e);
    } catch (IOException e) {
      throw unless(e);
    }
  }

  /** The parser wraps what our own stream throws. */
  private static SheetUnreadable unless(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof TooMuch) {
        return new SheetUnreadable("too_large_inside");
      }
    }
    return new SheetUnreadable("damaged");
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = super.read(into, from, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) throws IOException {
      unpacked += n;
      if (unpacked > SheetLimits.UNPACKED) {
        throw new TooMuch();
      }
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new SheetUnreadable("damaged");
    }
  }
}
