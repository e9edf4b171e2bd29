package coop.ilmek.payments.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a bank's CSV means what; the values are headings as the file writes them. Either
 * one signed amount, or incoming and outgoing apart.
 *
 * @param reference the bank's own number of the entry; files without one are told apart by content
 */
public record ColumnMapping(
    @Nullable String date,
    @Nullable String amount,
    @Nullable String credit,
    @Nullable String debit,
    @Nullable String text,
    @Nullable String payer,
    @Nullable String payerIban,
    @Nullable String reference,
    @Nullable String currency) {

  /** Parts of headings Turkish and foreign banks use, folded; the first that fits wins. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "date",
          List.of("islem tarihi", "tarih", "valor", "booking date", "date"),
          "amount",
          List.of("islem tutari", "tutar", "amount", "miktar"),
          "credit",
          List.of("alacak", "gelen", "credit", "yatan"),
          "debit",
          List.of("borc", "giden", "debit", "cekilen"),
          "text",
          List.of("aciklama", "description", "detay", "details", "remittance", "text"),
          "payer",
          List.of("gonderen", "karsi taraf", "unvan", "ad soyad", "counterparty", "payer", "name"),
          "payerIban",
          List.of("gonderen iban", "karsi hesap", "karsi iban", "iban"),
          "reference",
          List.of("dekont", "referans", "fis no", "islem no", "reference", "transaction id"),
          "currency",
          List.of("doviz", "para birimi", "currency", "kur"));

  /** A first guess from the headings. */
  public static ColumnMapping guess(List<String> headings) {
    String credit = find(headings, "credit", null);
    String debit = find(headings, "debit", null);
    boolean apart = credit != null && debit != null;
    String payerIban = find(headings, "payerIban", null);
    return new ColumnMapping(
        find(headings, "date", null),
        apart ? null : find(headings, "amount", null),
        apart ? credit : null,
        apart ? debit : null,
        find(headings, "text", null),
        find(headings, "payer", payerIban),
        payerIban,
        find(headings, "reference", null),
        find(headings, "currency", null));
  }

  /** What must be mapped before anything can be read: slugs of missing columns. */
  public List<String> missing() {
    var missing = new ArrayList<String>();
    if (date == null) {
      missing.add("date");
    }
    if (amount == null && credit == null) {
      missing.add("amount");
    }
    if (text == null) {
      missing.add("text");
    }
    return missing;
  }

  private static @Nullable String find(
      List<String> headings, String column, @Nullable String taken) {
    for (String word : WORDS.getOrDefault(column, List.of())) {
      for (String heading : headings) {
        if (!heading.equals(taken) && fold(heading).contains(word)) {
          return heading;
        }
      }
    }
    return null;
  }

  /** Lower case without Turkish letters, so that İŞLEM TARİHİ and Islem tarihi are one. */
  public static String fold(String text) {
    String lower = text.replace('İ', 'i').replace('I', 'i').toLowerCase(Locale.ROOT);
    return lower
        .replace('ı', 'i')
        .replace('ş', 's')
        .replace('ğ', 'g')
        .replace('ü', 'u')
        .replace('ö', 'o')
        .replace('ç', 'c')
        .replaceAll("\\s+", " ")
        .strip();
  }
}
