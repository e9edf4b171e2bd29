package coop.ilmek.payments.domain;

import coop.ilmek.shared.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * Stands for the bank's reference where a file has none: the line's own content and its place among
 * equal lines of that day, so that the same file read twice gives the same references and two equal
 * payments on one day stay two.
 */
final class Fingerprint {
  private static final int LENGTH = 32;

  private Fingerprint() {}

  static String of(
      LocalDate day, Money amount, String payer, String text, List<StatementLine> before) {
    String content =
        String.join(
            "|", day.toString(), amount.minor() + amount.currency(), squeeze(payer), squeeze(text));
    String hash = hash(content);
    long equal = before.stream().filter(line -> line.reference().startsWith("f:" + hash)).count();
    return "f:" + hash + "/" + (equal + 1);
  }

  private static String squeeze(String value) {
    return value.replaceAll("\\s+", " ").strip();
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
