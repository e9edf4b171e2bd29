package coop.ilmek.shared.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet part, with merged areas spread. */
final class XlsxCells {
  private final List<String> texts;
  private final List<Boolean> dates;
  private final boolean since1904;
  private final Grid grid = new Grid();
  private int merges;

  /**
   * @param texts the shared strings
   * @param dates for each style whether it shows days
   */
  XlsxCells(List<String> texts, List<Boolean> dates, boolean since1904) {
    this.texts = texts;
    this.dates = dates;
    this.since1904 = since1904;
  }

  Grid grid() {
    return grid;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    Grid.Line line = null;
    int number = 0;
    int column = -1;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "row" -> {
          number = Math.max(numberOf(xml.getAttributeValue(null, "r"), number + 1), number + 1);
          line = grid.line(number);
          column = -1;
        }
        case "c" -> {
          String reference = xml.getAttributeValue(null, "r");
          column = reference == null ? column + 1 : columnOf(reference);
          if (line != null) {
            grid.put(line, column, cell(xml));
          }
        }
        case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
        default -> {}
      }
    }
  }

  /** Reads to the end of the cell; the formula beside the value is passed over. */
  private String cell(XMLStreamReader xml) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    int style = numberOf(xml.getAttributeValue(null, "s"), 0);
    var text = new StringBuilder();
    boolean reading = false;
    int phonetic = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          phonetic += name.equals("rPh") ? 1 : 0;
          reading = name.equals("v") || name.equals("t") && phonetic == 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          reading = false;
          phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
          if (xml.getLocalName().equals("c")) {
            return value(type, style, text.toString());
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (reading) {
            append(text, xml);
          }
        }
        default -> {}
      }
    }
    return "";
  }

  /** A text that never ends is refused before it is all in memory. */
  static void append(StringBuilder text, XMLStreamReader xml) {
    if (text.length() + xml.getTextLength() > 16 * SheetLimits.CELL) {
      throw new SheetUnreadable("damaged");
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  private String value(@Nullable String type, int style, String raw) {
    return switch (type) {
      case "s" -> {
        int at = numberOf(raw.strip(), -1);
        yield at >= 0 && at < texts.size() ? texts.get(at) : "";
      }
      case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
      case "str", "inlineStr", "e", "d" -> raw;
      case null, default -> number(style, raw.strip());
    };
  }

  private String number(int style, String raw) {
    if (raw.isEmpty()) {
      return "";
    }
    try {
      var number = new BigDecimal(raw);
      if (Math.abs(number.scale()) > 40 || number.precision() > 40) {
        // 1E999999999 is one cell and a gigabyte when written out.
        return raw;
      }
      if (style >= 0 && style < dates.size() && dates.get(style)) {
        return day(number.doubleValue());
      }
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  private String day(double number) {
    if (!DateUtil.isValidExcelDate(number)) {
      return String.valueOf(number);
    }
    LocalDateTime time = DateUtil.getLocalDateTime(number, since1904);
    if (time == null) {
      return String.valueOf(number);
    }
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  private void merge(@Nullable String reference) {
    if (reference == null || reference.indexOf(':') < 0 || ++merges > SheetLimits.MERGES) {
      return;
    }
    String first = reference.substring(0, reference.indexOf(':'));
    String last = reference.substring(reference.indexOf(':') + 1);
    grid.spread(lineOf(first), columnOf(first), lineOf(last), columnOf(last));
  }

  /** Column of {@code AB12}, from 0. */
  private static int columnOf(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && column < 100_000; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column - 1;
  }

  private static int lineOf(String reference) {
    return numberOf(reference.replaceAll("[^0-9]", ""), 0);
  }

  private static int numberOf(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
