package coop.ilmek.documents.reading.corpus;

import coop.ilmek.documents.reading.corpus.Made.Story;
import coop.ilmek.documents.reading.domain.Field;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** What a made paper says: heading, labelled values, sentences and remarks. */
final class Content {
  private static final Locale TURKISH = Locale.of("tr");
  private static final List<String> FIRMS =
      List.of(
          "Yıldız Konfeksiyon San. ve Tic. Ltd. Şti.",
          "Çınar Tekstil A.Ş.",
          "Güneşli Örme Sanayi Ticaret Limited Şirketi",
          "İpek Dikim Atölyesi Ltd. Şti.",
          "Şahin Triko San. Tic. A.Ş.",
          "Bereket Baskı ve Nakış Ltd. Şti.",
          "Öz Umut Yıkama San. Tic. Ltd. Şti.",
          "Karanfil Moda Tekstil A.Ş.",
          "Ağaoğlu Ütü Paket Hizmetleri Ltd. Şti.",
          "Deniz İplik Dokuma Sanayi A.Ş.");
  private static final List<String> BODIES =
      List.of(
          "Anadolu Muayene ve Belgelendirme A.Ş.",
          "Marmara Teknik Kontrol Ltd. Şti.",
          "Ege Uygunluk Değerlendirme A.Ş.",
          "Boğaziçi Denetim Hizmetleri A.Ş.",
          "Northgate Certification Services Ltd.",
          "Delta Assurance GmbH",
          "Trakya Laboratuvar Hizmetleri A.Ş.");

  private final Random random;
  private final JsonNode type;
  private final boolean turkish;
  private final boolean unseen;
  private final Story story;
  private final LocalDate today;
  private final int dateStyle;
  final List<String[]> rows = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();
  final Map<Field, String> truth = new EnumMap<>(Field.class);
  final String ownName;
  final String ownTax;
  String heading = "";
  String lie = "";
  String lieText = "";

  Content(
      Random random, JsonNode type, boolean turkish, boolean unseen, Story story, LocalDate today) {
    this.random = random;
    this.type = type;
    this.turkish = turkish;
    this.unseen = unseen;
    this.story = story;
    this.today = today;
    this.dateStyle = random.nextInt(5);
    this.ownName = pick(FIRMS);
    this.ownTax = taxNumber();
    fill();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String say(String tr, String en) {
    return turkish ? tr : en;
  }

  private String taxNumber() {
    while (true) {
      String digits = "%010d".formatted(random.nextLong(1_000_000_000L, 10_000_000_000L));
      if (coop.ilmek.shared.TaxNumber.isValid(digits)) {
        return digits;
      }
    }
  }

  private String print(LocalDate day) {
    Locale locale = turkish ? TURKISH : Locale.ENGLISH;
    String pattern =
        switch (dateStyle) {
          case 0, 1 -> "dd.MM.yyyy";
          case 2 -> turkish ? "dd/MM/yyyy" : "d MMMM yyyy";
          case 3 -> turkish ? "d MMMM yyyy" : "MMMM d, yyyy";
          default -> turkish ? "dd.MM.yyyy" : "yyyy-MM-dd";
        };
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  private boolean bears(String date) {
    for (JsonNode one : type.get("dates")) {
      if (one.stringValue().equals(date)) {
        return true;
      }
    }
    return false;
  }

  private void fill() {
    String id = type.get("id").stringValue();
    heading = heading();
    truth.put(Field.TYPE, id);
    String holder = ownName;
    if (story == Story.ANOTHER_HOLDER) {
      do {
        holder = pick(FIRMS);
      } while (holder.equals(ownName));
    }
    add(
        pick(
            List.of(
                say("Firma Adı", "Company Name"),
                say("Ünvanı", "Client"),
                say("İşyeri Unvanı", "Facility Name"))),
        holder);
    truth.put(Field.HOLDER, holder);
    if (random.nextInt(3) > 0) {
      add(
          say("Adresi", "Address"),
          say(
              "Sanayi Mah. 14. Sok. No: 7 Güngören / İstanbul",
              "Sanayi Mah. 14. Sok. No 7 Gungoren Istanbul"));
    }
    boolean plate = id.equals("tax_plate");
    if (plate || random.nextInt(3) == 0) {
      String tax = story == Story.ANOTHER_HOLDER ? taxNumber() : ownTax;
      add(say("Vergi Kimlik No", "Tax ID"), tax);
      truth.put(Field.TAX_NUMBER, tax);
      if (plate) {
        truth.put(Field.NUMBER, tax);
      }
    }
    String body = issuer(id);
    add(
        pick(
            List.of(
                say("Düzenleyen Kuruluş", "Issued by"),
                say("Belgeyi Veren Kurum", "Issuing Body"))),
        body);
    truth.put(Field.ISSUER, body);
    if (!plate) {
      number(id);
    }
    days();
    JsonNode keywords = type.get("keywords");
    var said = new ArrayList<String>();
    for (JsonNode word : keywords) {
      String text = word.stringValue();
      boolean english = !text.matches(".*[çğıöşüÇĞİÖŞÜ].*");
      if (turkish != english || random.nextInt(4) == 0) {
        said.add(text);
      }
    }
    java.util.Collections.shuffle(said, random);
    remarks.add(
        say("Bu belge şu konularda düzenlenmiştir: ", "This paper refers to: ")
            + String.join(", ", said.subList(0, Math.min(said.size(), 4)))
            + ".");
    remarks.add(say("Form No: FR-12 Rev. 02 / 11.10.2019", "Form No: FR-12 Rev. 02 / 11.10.2019"));
    if (random.nextBoolean()) {
      remarks.add(
          say(
              "25.04.2013 tarihli ve 28628 sayılı Resmî Gazete hükümlerine göre hazırlanmıştır.",
              "Prepared according to the rules in force. Phone: +90 212 555 01 02"));
    }
    if (type.get("inspected").booleanValue()) {
      boolean bad = story == Story.NEGATIVE;
      truth.put(Field.RESULT, bad ? "negative" : "positive");
      remarks.add(
          say("SONUÇ: ", "RESULT: ")
              + (bad
                  ? say(
                      pick(List.of("Kullanılması uygun değildir.", "Uygun değildir.")),
                      pick(List.of("Not suitable for use.", "FAIL")))
                  : say(
                      pick(List.of("Kullanılmasında sakınca yoktur.", "Uygundur.")),
                      pick(List.of("Suitable for use.", "PASS")))));
    }
  }

  private String heading() {
    var titles = new ArrayList<String>();
    for (JsonNode title : type.get("titles")) {
      String text = title.stringValue();
      boolean english = !text.matches(".*[çğıöşüÇĞİÖŞÜ].*");
      if (turkish != english) {
        titles.add(text);
      }
    }
    if (titles.isEmpty()) {
      type.get("titles").forEach(title -> titles.add(title.stringValue()));
    }
    String chosen = pick(titles);
    return chosen.toUpperCase(turkish ? TURKISH : Locale.ENGLISH);
  }

  private String issuer(String id) {
    if (turkish) {
      switch (id) {
        case "workplace_licence", "building_use_permit":
          return "Güngören Belediyesi";
        case "tax_plate", "tax_no_debt":
          return "Gelir İdaresi Başkanlığı";
        case "sgk_no_debt", "sgk_hiring_notice", "sgk_monthly_declaration":
          return "Sosyal Güvenlik Kurumu";
        default:
          break;
      }
    }
    return pick(BODIES);
  }

  private void number(String id) {
    var labels = new ArrayList<String>();
    type.get("numberLabels").forEach(label -> labels.add(label.stringValue()));
    String label =
        labels.isEmpty()
            ? pick(
                List.of(
                    say("Belge No", "Certificate No"),
                    say("Rapor No", "Report No"),
                    say("Evrak No", "Document No")))
            : labels.stream()
                .filter(
                    text ->
                        turkish == text.matches(".*(no|numarası|sayısı|kodu|ref|id|iban)$")
                            || labels.size() == 1)
                .findFirst()
                .orElse(labels.getFirst());
    String value =
        switch (id) {
          case "trade_gazette" -> "0" + random.nextLong(100_000_000_000_000L, 999_999_999_999_999L);
          case "bank_payment_list" -> "TR" + random.nextLong(10, 99) + "0006100519786457841326";
          case "waste_record" -> "04 02 22";
          case "cert_smeta" -> "ZS" + random.nextInt(10_000_000, 99_999_999);
          case "cert_bsci" -> String.valueOf(random.nextInt(100_000, 999_999));
          case "cert_oekotex100" ->
              "%02d.HTR.%05d".formatted(random.nextInt(10, 26), random.nextInt(10_000, 99_999));
          case "industry_registry" -> String.valueOf(random.nextInt(100_000, 9_999_999));
          case "workplace_licence" ->
              "%d/%d".formatted(random.nextInt(2015, 2026), random.nextInt(100, 9999));
          default ->
              switch (random.nextInt(4)) {
                case 0 ->
                    "%s-%d-%04d"
                        .formatted(
                            pick(List.of("KY", "RP", "TR", "BL")),
                            2020 + random.nextInt(6),
                            random.nextInt(10_000));
                case 1 -> "%d/%d".formatted(2020 + random.nextInt(6), random.nextInt(100, 99_999));
                case 2 -> String.valueOf(random.nextInt(100_000, 99_999_999));
                default ->
                    "%d.%04d.%03d"
                        .formatted(
                            random.nextInt(10, 99), random.nextInt(10_000), random.nextInt(1000));
              };
        };
    add(capital(label), value);
    truth.put(Field.NUMBER, value);
  }

  private String capital(String label) {
    var capital = new StringBuilder();
    for (String word : label.split(" ", -1)) {
      capital.append(capital.isEmpty() ? "" : " ");
      capital
          .append(word.substring(0, 1).toUpperCase(turkish ? TURKISH : Locale.ENGLISH))
          .append(word.substring(1));
    }
    return capital.toString();
  }

  private void days() {
    LocalDate issued = today.minusDays(20 + random.nextInt(300));
    LocalDate last = today.plusDays(30 + random.nextInt(600));
    if (story == Story.EXPIRED) {
      issued = today.minusDays(900 + random.nextInt(200));
      last = today.minusDays(10 + random.nextInt(300));
    }
    boolean inspected =
        bears("inspection") || bears("event") || bears("audit") || bears("sampling");
    if (inspected) {
      String label =
          bears("audit")
              ? say("Denetim Tarihi", "Audit Date")
              : bears("sampling")
                  ? say("Numune Alma Tarihi", "Sampling Date")
                  : bears("event")
                      ? say("Eğitim Tarihi", "Training Date")
                      : say("Kontrol Tarihi", "Inspection Date");
      if (bears("issue")) {
        add(label, print(issued.minusDays(9)));
        add(say("Rapor Tarihi", "Date of Issue"), print(issued));
      } else {
        add(label, print(issued));
      }
      truth.put(Field.ISSUED, issued.toString());
    } else if (!bears("period")) {
      add(
          pick(
              List.of(
                  say("Veriliş Tarihi", "Date of Issue"),
                  say("Düzenlenme Tarihi", "Issue Date"),
                  say("Belge Tarihi", "Issued on"))),
          print(issued));
      truth.put(Field.ISSUED, issued.toString());
    }
    if (bears("expiry") || bears("next") || bears("visa")) {
      boolean next = bears("next");
      String label =
          unseen && random.nextInt(3) == 0
              ? say("Belgenin geçerli olduğu son gün", "Valid up to and including")
              : next
                  ? say("Bir Sonraki Kontrol Tarihi", "Next Inspection Date")
                  : pick(
                      List.of(
                          say("Geçerlilik Tarihi", "Valid until"),
                          say("Son Geçerlilik Tarihi", "Expiry Date"),
                          say("Bitiş Tarihi", "Date of Expiry")));
      add(label, print(last));
      truth.put(Field.EXPIRES, last.toString());
      lie = print(last);
      lieText = print(last.plusDays(365));
    } else if (truth.containsKey(Field.ISSUED)) {
      lie = print(issued);
      lieText = print(issued.minusDays(40));
    }
  }

  private void add(String label, String value) {
    rows.add(new String[] {label, value});
  }
}
