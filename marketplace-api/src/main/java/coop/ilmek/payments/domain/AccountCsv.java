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
  private final StringBuilder text = new StringBuilder("\uFEFF");

  public AccountCsv(String language) {
    this.turkish = language.equals("tr");
  }

  public AccountCsv row(List<String> cells) {
    String separator = turkish ? ";" : ",";
    text.append(String.join(separator, cells.stream().map(this::quoted).toList())).append("\r\n");
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
    return safe.matches("(?s).*[;,\"\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
