package coop.ilmek.payments.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as a spreadsheet of the reader's country opens it: for Turkish readers semicolons and
 * decimal commas, for others commas and points, both in UTF-8 with the mark Excel needs. A cell
 * that a spreadsheet would run as a formula is written as text.
 */
public final class AccountCsv {
  private static final String FORMULA = "=+-@\t\r";

  private final boolean turkish;
  private final char separator;
  private final StringBuilder text = new StringBuilder("\uFEFF");

  public AccountCsv(String language) {
    this.turkish = language.equals("tr");
    this.separator = turkish ? ';' : ',';
  }

  public AccountCsv row(List<String> cells) {
    text.append(String.join(String.valueOf(separator), cells.stream().map(this::quoted).toList()))
        .append("\r\n");
    return this;
  }

  /** An amount in major units, as a number a spreadsheet adds up. */
  public String amount(long minor) {
    String plain = BigDecimal.valueOf(minor, 2).toPlainString();
    return turkish ? plain.replace('.', ',') : plain;
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String quoted(String cell) {
    boolean number = cell.matches("-?[0-9]+([.,][0-9]+)?");
    String safe =
        !number && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    boolean plain =
        safe.chars().noneMatch(c -> c == separator || c == '"' || c == '\r' || c == '\n');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
