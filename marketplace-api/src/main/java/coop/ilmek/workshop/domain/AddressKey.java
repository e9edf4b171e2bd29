package coop.ilmek.workshop.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address folded for comparing: "Menderes Mah. No: 12/A" and "MENDERES MAHALLESİ 12 a". */
public final class AddressKey {
  private static final Locale TURKISH = Locale.of("tr");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SHORT_WORDS =
      Pattern.compile(
          "\\b(MAHALLESI|MAHALLE|MAH|MH|SOKAGI|SOKAK|SOK|SK|CADDESI|CADDE|CAD|CD|BULVARI|BULVAR|BLV|NUMARA|NO|KAT|DAIRE|KAPI)\\b");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^A-Z0-9]+");

  private AddressKey() {}

  /** The parts folded and joined. */
  public static String of(String... parts) {
    var key = new StringBuilder();
    for (String part : parts) {
      key.append(fold(part)).append('|');
    }
    return key.toString();
  }

  private static String fold(String text) {
    String upper = text.toUpperCase(TURKISH).replace('İ', 'I');
    String plain = ACCENTS.matcher(Normalizer.normalize(upper, Normalizer.Form.NFD)).replaceAll("");
    String words = NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll(" ");
    return SHORT_WORDS.matcher(words).replaceAll("").replace(" ", "");
  }
}
