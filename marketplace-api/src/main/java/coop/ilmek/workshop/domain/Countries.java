package coop.ilmek.workshop.domain;

import coop.ilmek.shared.Folded;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries by their names in Turkish and English, and by their ISO 3166-1 codes. */
public final class Countries {
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final Map<String, String> BY_NAME = names();

  private Countries() {}

  /** The two-letter code; none where nobody knows the country. */
  public static @Nullable String codeOf(String written) {
    String key = Folded.letters(written);
    String upper = key.toUpperCase(Locale.ROOT);
    return key.length() == 2 && CODES.contains(upper) ? upper : BY_NAME.get(key);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code : CODES) {
      var country = Locale.of("", code);
      names.put(Folded.letters(country.getDisplayCountry(Locale.of("tr"))), code);
      names.put(Folded.letters(country.getDisplayCountry(Locale.ENGLISH)), code);
      names.put(Folded.letters(country.getISO3Country()), code);
    }
    // As lists write them, besides the names of the Unicode locale data.
    names.put("turkey", "TR");
    names.put("turkiye", "TR");
    names.put("turkiyecumhuriyeti", "TR");
    names.put("unitedstatesofamerica", "US");
    names.put("amerika", "US");
    names.put("abd", "US");
    names.put("uk", "GB");
    names.put("greatbritain", "GB");
    names.put("england", "GB");
    names.put("ingiltere", "GB");
    names.put("russianfederation", "RU");
    names.put("hongkong", "HK");
    names.put("hongkongsar", "HK");
    names.put("macau", "MO");
    names.put("macao", "MO");
    names.put("southkorea", "KR");
    names.put("republicofkorea", "KR");
    names.put("korea", "KR");
    names.put("vietnam", "VN");
    names.put("burma", "MM");
    names.put("myanmar", "MM");
    names.put("czechrepublic", "CZ");
    names.put("taiwan", "TW");
    names.put("bosniaandherzegovina", "BA");
    names.put("macedonia", "MK");
    names.put("holland", "NL");
    names.put("swaziland", "SZ");
    names.put("capeverde", "CV");
    names.put("ivorycoast", "CI");
    names.put("syria", "SY");
    names.put("laos", "LA");
    return names;
  }
}
