package coop.ilmek.workshop.domain;

import coop.ilmek.shared.Folded;
import coop.ilmek.shared.TaxNumber;
import coop.ilmek.workshop.Identifier;
import coop.ilmek.workshop.MachineClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a list by what its columns mean. Every wrong cell is named with a reason. */
public final class LineReader {
  private static final Pattern COUNT =
      Pattern.compile("(\\d{1,3}(?:[.,]\\d{3})+|\\d+)(?:[.,]0+)?(?:\\s*\\p{L}[\\p{L}².]*\\d?)?");
  private static final Pattern FORMULA_ERROR = Pattern.compile("#[A-ZÇĞİÖŞÜ0-9/]+[!?]?|#N/A|#YOK");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]+\\.[^\\s@<>.]{2,}");
  private static final Pattern COORDINATE = Pattern.compile("-?\\d{1,3}(?:[.,]\\d{1,15})?");

  /** Lines people write below or between the workshops. */
  private static final Set<String> NO_WORKSHOPS =
      Set.of("toplam", "geneltoplam", "aratoplam", "total", "grandtotal", "sum");

  private final List<@Nullable ListField> fields;

  /**
   * @param fields what each column means; null where it is left out
   */
  public LineReader(List<@Nullable ListField> fields) {
    this.fields = new ArrayList<>(fields);
  }

  /**
   * A cell that cannot be taken.
   *
   * @param column its place, from 0
   * @param reason slug of the sentence
   */
  public record BadCell(int column, String field, String value, String reason) {}

  /** A line as understood; what is said is there only where no cell is bad. */
  public record Understood(@Nullable Listed said, List<BadCell> bad) {}

  /** What a list must tell at the least. */
  public boolean isComplete() {
    return fields.contains(ListField.NAME);
  }

  public Understood read(List<String> cells) {
    var bad = new ArrayList<BadCell>();
    var values = new EnumMap<ListField, Object>(ListField.class);
    for (int column = 0; column < Math.min(fields.size(), cells.size()); column++) {
      ListField field = fields.get(column);
      String cell = cells.get(column);
      if (field != null && !cell.isEmpty()) {
        String reason = take(field, cell, values);
        if (reason != null) {
          bad.add(new BadCell(column, field.slug(), cell, reason));
        }
      }
    }
    int nameColumn = fields.indexOf(ListField.NAME);
    Object name = values.get(ListField.NAME);
    if (name == null && bad.stream().noneMatch(cell -> cell.column() == nameColumn)) {
      bad.add(new BadCell(nameColumn, ListField.NAME.slug(), "", "required"));
    } else if (name != null && isNoWorkshop(name.toString())) {
      bad.add(new BadCell(nameColumn, ListField.NAME.slug(), name.toString(), "not_a_workshop"));
    }
    pair(values, bad);
    return new Understood(bad.isEmpty() ? listed(values) : null, bad);
  }

  private static boolean isNoWorkshop(String name) {
    return NO_WORKSHOPS.contains(Folded.letters(name))
        || ListField.NAME.keys().contains(Folded.letters(name));
  }

  /** Half a point on the map is none. */
  private void pair(Map<ListField, Object> values, List<BadCell> bad) {
    boolean lat = values.containsKey(ListField.LAT);
    boolean lng = values.containsKey(ListField.LNG);
    boolean alone = lat != lng && bad.isEmpty();
    if (alone) {
      ListField missing = lat ? ListField.LNG : ListField.LAT;
      bad.add(new BadCell(fields.indexOf(missing), missing.slug(), "", "required"));
    }
  }

  /** Puts the value of a cell down; gives the reason why it cannot. */
  private static @Nullable String take(
      ListField field, String cell, Map<ListField, Object> values) {
    if (FORMULA_ERROR.matcher(cell).matches()) {
      return "formula_error";
    }
    if (cell.length() > field.longest()) {
      return "too_long";
    }
    return switch (field.kind()) {
      case TEXT -> put(values, field, cell, text -> text, "invalid");
      case CODE -> put(values, field, cell, LineReader::code, "code");
      case TAX_NUMBER -> put(values, field, cell, LineReader::taxNumber, "tax_number");
      case MEMBER_KIND -> isBrand(cell) ? "not_a_workshop" : null;
      case COUNTRY -> put(values, field, cell, Countries::codeOf, "country");
      case LATITUDE -> put(values, field, cell, text -> coordinate(text, 90), "latitude");
      case LONGITUDE -> put(values, field, cell, text -> coordinate(text, 180), "longitude");
      case PHONE -> put(values, field, cell, Phones::first, "phone");
      case EMAIL ->
          put(values, field, cell, text -> EMAIL.matcher(text).matches() ? text : null, "email");
      case PROCESSES -> put(values, field, cell, ProcessWords::of, "invalid");
      case COUNT -> put(values, field, cell, text -> count(field, text), "count");
      case OS_ID -> put(values, field, cell, text -> OsId.isValid(text) ? text : null, "os_id");
      case IDENTIFIER ->
          put(
              values,
              field,
              cell,
              text -> Identifier.valueOf(field.name()).parse(text).orElse(null),
              field.slug());
      case CLOSED -> isYes(cell) ? "closed" : null;
    };
  }

  private static @Nullable String put(
      Map<ListField, Object> values,
      ListField field,
      String cell,
      Function<String, @Nullable Object> read,
      String reason) {
    Object value = read.apply(cell);
    if (value == null) {
      return reason;
    }
    values.put(field, value);
    return null;
  }

  private static @Nullable String code(String cell) {
    String code = WorkshopCode.parse(cell);
    return code.isEmpty() ? null : code;
  }

  /** A number that lost its leading zero in a spreadsheet gets it back. */
  private static @Nullable String taxNumber(String cell) {
    String digits = TaxNumber.digits(cell.startsWith("'") ? cell.substring(1) : cell);
    String whole = digits.matches("\\d{8,9}") ? "0".repeat(10 - digits.length()) + digits : digits;
    return TaxNumber.isValid(whole) ? whole : null;
  }

  private static @Nullable Double coordinate(String cell, int limit) {
    if (!COORDINATE.matcher(cell).matches()) {
      return null;
    }
    double value = Double.parseDouble(cell.replace(',', '.'));
    return Math.abs(value) <= limit ? value : null;
  }

  private static @Nullable Integer count(ListField field, String cell) {
    var match = COUNT.matcher(cell);
    if (!match.matches()) {
      return null;
    }
    String digits = match.group(1).replaceAll("[.,]", "");
    int most =
        switch (field) {
          case AREA_M2, MOQ_PIECES -> 1_000_000;
          case MACHINES -> 99_999;
          case LEAD_DAYS -> 365;
          default -> 9999;
        };
    int least = field == ListField.AREA_M2 || field == ListField.MOQ_PIECES ? 1 : 0;
    if (digits.length() > 7) {
      return null;
    }
    int value = Integer.parseInt(digits);
    return value < least || value > most ? null : value;
  }

  /** Our own lists of members name brands too; they are no workshops. */
  private static boolean isBrand(String cell) {
    return Set.of("marka", "brand").contains(Folded.letters(cell));
  }

  private static boolean isYes(String cell) {
    return Set.of("true", "evet", "yes", "1", "x", "kapali", "kapandi", "closed")
        .contains(Folded.letters(cell));
  }

  private static Listed listed(Map<ListField, Object> values) {
    Object given = values.get(ListField.COUNTRY);
    String country = given == null ? "TR" : given.toString();
    var said = said(country, values);
    var place =
        new Listed.Place(
            country,
            said.province(),
            said.district(),
            text(values, ListField.NEIGHBOURHOOD),
            text(values, ListField.STREET),
            text(values, ListField.BUILDING_NO),
            text(values, ListField.BUILDING_NAME),
            text(values, ListField.FLOOR),
            text(values, ListField.DOOR),
            text(values, ListField.ADDRESS),
            (Double) values.get(ListField.LAT),
            (Double) values.get(ListField.LNG));
    var people =
        new Listed.People(
            number(values, ListField.SEWING_PEOPLE),
            number(values, ListField.TOTAL_PEOPLE),
            number(values, ListField.REGISTERED_PEOPLE),
            number(values, ListField.WOMEN),
            number(values, ListField.YOUNG));
    return new Listed(
        text(values, ListField.CODE),
        String.valueOf(values.get(ListField.NAME)),
        text(values, ListField.TAX_NUMBER),
        place,
        text(values, ListField.CONTACT),
        text(values, ListField.PHONE),
        text(values, ListField.EMAIL),
        ProcessWords.slugs(values.get(ListField.PROCESSES)),
        text(values, ListField.SECTOR),
        people,
        number(values, ListField.MACHINES),
        park(values),
        number(values, ListField.AREA_M2),
        number(values, ListField.MOQ_PIECES),
        positive(number(values, ListField.LEAD_DAYS)),
        text(values, ListField.ABOUT),
        text(values, ListField.OS_ID),
        text(values, ListField.MEMBER_NO),
        numbers(values),
        text(values, ListField.SOURCE));
  }

  /** Province and district of their columns, else what the address in one line says for sure. */
  private static Places.Found said(String country, Map<ListField, Object> values) {
    String province = text(values, ListField.PROVINCE);
    String district = text(values, ListField.DISTRICT);
    String address = text(values, ListField.ADDRESS);
    if (province != null || district != null || address == null || !country.equals("TR")) {
      return new Places.Found(
          province == null ? null : Places.province(province),
          province == null || district == null ? district : Places.district(province, district),
          List.of());
    }
    return Places.of(address);
  }

  private static Map<String, String> numbers(Map<ListField, Object> values) {
    var numbers = new TreeMap<String, String>();
    for (ListField field : List.of(ListField.GLN, ListField.MERSIS, ListField.NACE)) {
      String value = text(values, field);
      if (value != null) {
        numbers.put(field.slug(), value);
      }
    }
    return numbers;
  }

  private static Map<String, Integer> park(Map<ListField, Object> values) {
    var park = new TreeMap<String, Integer>();
    for (var value : values.entrySet()) {
      MachineClass machine = value.getKey().machine();
      if (machine != null && value.getValue() instanceof Integer count && count > 0) {
        park.put(machine.slug(), count);
      }
    }
    return park;
  }

  private static @Nullable String text(Map<ListField, Object> values, ListField field) {
    Object value = values.get(field);
    return value == null ? null : value.toString();
  }

  private static @Nullable Integer number(Map<ListField, Object> values, ListField field) {
    return (Integer) values.get(field);
  }

  private static @Nullable Integer positive(@Nullable Integer value) {
    return value == null || value == 0 ? null : value;
  }
}
