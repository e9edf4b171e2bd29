package coop.ilmek.payments.domain;

import coop.ilmek.shared.money.Money;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO 20022 camt.053, the bank-to-customer statement, of any version. A stream reader without
 * document types, entities or anything outside the file; depth, number of entries and length of
 * texts are limited.
 */
public final class Camt053 {
  private static final int MAX_DEPTH = 40;
  private static final int MAX_TEXT = 10_000;

  private final XMLStreamReader xml;
  private final List<StatementLine> lines = new ArrayList<>();
  private final Deque<String> path = new ArrayDeque<>();
  private @Nullable String iban;
  private int leftOut;

  private Camt053(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Whether the bytes look like XML at all. */
  public static boolean looksLike(byte[] content) {
    int at = 0;
    // a byte order mark and blanks may stand before the first element
    while (at < Math.min(content.length, 16) && content[at] != '<') {
      at++;
    }
    return at < content.length && content[at] == '<';
  }

  /**
   * @throws StatementUnreadable with doctype_refused, not_camt053, several_accounts,
   *     too_many_lines, xml_broken or bad_entry
   */
  public static StatementFile read(byte[] content) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the file is read");
        });
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      try {
        return new Camt053(xml).document();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new StatementUnreadable("xml_broken");
    }
  }

  private StatementFile document() throws XMLStreamException {
    boolean statement = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new StatementUnreadable("doctype_refused");
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          enter(name);
          if (path.size() == 1 && !name.equals("Document")) {
            throw new StatementUnreadable("not_camt053");
          }
          statement |= name.equals("BkToCstmrStmt") && path.size() == 2;
          if (name.equals("IBAN") && within("Stmt", "Acct", "Id")) {
            account(text());
          } else if (name.equals("Ntry") && within("Stmt")) {
            entry();
            path.pop();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> path.pop();
        default -> {}
      }
    }
    if (!statement) {
      throw new StatementUnreadable("not_camt053");
    }
    return new StatementFile(iban, List.copyOf(lines), leftOut);
  }

  private void enter(String name) {
    path.push(name);
    if (path.size() > MAX_DEPTH) {
      throw new StatementUnreadable("xml_broken");
    }
  }

  /** Whether the element stands directly below these. */
  private boolean within(String... parents) {
    var above = path.iterator();
    above.next();
    for (int i = parents.length - 1; i >= 0; i--) {
      if (!above.hasNext() || !above.next().equals(parents[i])) {
        return false;
      }
    }
    return true;
  }

  private void account(String value) {
    String found = value.replace(" ", "");
    if (iban != null && !iban.equals(found)) {
      throw new StatementUnreadable("several_accounts");
    }
    iban = found;
  }

  /** Reads the text of the present element and leaves it. */
  private String text() throws XMLStreamException {
    var text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          text.append(xml.getText());
          if (text.length() > MAX_TEXT) {
            throw new StatementUnreadable("xml_broken");
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new StatementUnreadable("doctype_refused");
        case XMLStreamConstants.END_ELEMENT -> {
          path.pop();
          return text.toString().strip();
        }
        case XMLStreamConstants.START_ELEMENT -> throw new StatementUnreadable("xml_broken");
        default -> {}
      }
    }
    throw new StatementUnreadable("xml_broken");
  }

  /** One entry: its own values and those of each transaction in it. */
  private void entry() throws XMLStreamException {
    int depth = path.size();
    var own = new HashMap<String, String>();
    var transactions = new ArrayList<Map<String, String>>();
    Map<String, String> present = own;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        enter(name);
        if (name.equals("TxDtls")) {
          present = new HashMap<>();
          transactions.add(present);
          if (transactions.size() > StatementFile.MAX_LINES) {
            throw new StatementUnreadable("too_many_lines", tooMany());
          }
        }
        value(name, present);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (path.size() == depth) {
          add(own, transactions);
          return;
        }
        if ("TxDtls".equals(path.pop())) {
          present = own;
        }
      } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new StatementUnreadable("doctype_refused");
      }
    }
    throw new StatementUnreadable("xml_broken");
  }

  private void value(String name, Map<String, String> into) throws XMLStreamException {
    switch (name) {
      case "Amt" -> {
        boolean counts = within("Ntry") || within("TxDtls") || within("AmtDtls", "TxAmt");
        if (counts) {
          String currency = xml.getAttributeValue(null, "Ccy");
          into.putIfAbsent("currency", currency == null ? "" : currency);
          into.putIfAbsent("amount", text());
        }
      }
      case "CdtDbtInd", "RvslInd" -> {
        if (within("Ntry") || within("TxDtls")) {
          into.putIfAbsent(name, text());
        }
      }
      case "Sts" -> status(into);
      case "Dt", "DtTm" -> {
        if (within("BookgDt")) {
          into.putIfAbsent("day", text());
        }
      }
      case "AcctSvcrRef", "NtryRef", "EndToEndId" -> into.putIfAbsent(name, text());
      case "Nm" -> {
        if (within("Dbtr") || within("Dbtr", "Pty")) {
          into.putIfAbsent("payer", text());
        }
      }
      case "IBAN" -> {
        if (within("DbtrAcct", "Id")) {
          into.putIfAbsent("payerIban", text());
        }
      }
      case "Ustrd", "Ref", "AddtlNtryInf", "AddtlTxInf" ->
          into.merge("text", text(), (a, b) -> a + " " + b);
      default -> {}
    }
  }

  /** Older versions write BOOK as the text of Sts, newer ones as its Cd. */
  private void status(Map<String, String> into) throws XMLStreamException {
    var text = new StringBuilder();
    int depth = path.size();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> enter(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          boolean ends = path.size() == depth;
          path.pop();
          if (ends) {
            into.putIfAbsent("status", text.toString().strip());
            return;
          }
        }
        default -> {}
      }
    }
  }

  private void add(Map<String, String> own, List<Map<String, String>> transactions) {
    String status = own.getOrDefault("status", "BOOK");
    if (!status.startsWith("BOOK")) {
      return; // announced, not booked
    }
    boolean split =
        transactions.size() > 1 && transactions.stream().allMatch(t -> t.containsKey("amount"));
    if (!split) {
      line(own, transactions.isEmpty() ? Map.of() : transactions.getFirst(), own, 0);
      return;
    }
    for (int i = 0; i < transactions.size(); i++) {
      line(own, transactions.get(i), transactions.get(i), i + 1);
    }
  }

  /**
   * @param money where amount and currency stand
   * @param part position in a collective entry, 0 for a single one
   */
  private void line(
      Map<String, String> own, Map<String, String> detail, Map<String, String> money, int part) {
    String currency = money.getOrDefault("currency", "");
    if (!Amounts.CURRENCIES.contains(currency)) {
      leftOut++;
      return;
    }
    var minor = Amounts.read(money.getOrDefault("amount", ""));
    if (minor.isEmpty() || minor.getAsLong() <= 0) {
      throw new StatementUnreadable("bad_entry", Map.of("line", lines.size() + 1));
    }
    boolean debit =
        detail.getOrDefault("CdtDbtInd", own.getOrDefault("CdtDbtInd", "")).equals("DBIT");
    boolean reversal =
        Set.of("true", "1")
            .contains(detail.getOrDefault("RvslInd", own.getOrDefault("RvslInd", "")));
    String text =
        String.join(
            " ",
            detail.getOrDefault("EndToEndId", ""),
            detail.getOrDefault("text", ""),
            own.getOrDefault("text", ""));
    LocalDate day = day(own.getOrDefault("day", ""));
    var amount = Money.of(debit ? -minor.getAsLong() : minor.getAsLong(), currency);
    String payer = detail.getOrDefault("payer", own.getOrDefault("payer", ""));
    String payerIban = detail.getOrDefault("payerIban", own.getOrDefault("payerIban", ""));
    String reference =
        detail.getOrDefault(
            "AcctSvcrRef", own.getOrDefault("AcctSvcrRef", own.getOrDefault("NtryRef", "")));
    if (reference.isBlank()) {
      reference = Fingerprint.of(day, amount, payer, text, lines);
    } else if (part > 0 && !detail.containsKey("AcctSvcrRef")) {
      reference = reference + "/" + part;
    }
    if (lines.size() == StatementFile.MAX_LINES) {
      throw new StatementUnreadable("too_many_lines", tooMany());
    }
    lines.add(new StatementLine(reference, day, amount, payer, payerIban, text, reversal));
  }

  private static Map<String, Object> tooMany() {
    return Map.of("max", StatementFile.MAX_LINES);
  }

  private LocalDate day(String value) {
    try {
      return LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
    } catch (DateTimeParseException e) {
      throw new StatementUnreadable("bad_entry", Map.of("line", lines.size() + 1));
    }
  }
}
