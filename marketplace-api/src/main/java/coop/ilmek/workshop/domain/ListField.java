package coop.ilmek.workshop.domain;

import coop.ilmek.shared.Folded;
import coop.ilmek.workflows.Slugs;
import coop.ilmek.workshop.MachineClass;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a list of workshops can mean, with the headings people give it. The first
 * heading of each language is the one under which the product's own lists leave.
 */
public enum ListField {
  CODE(Kind.CODE, 12, "Kod", "Code", "ilmek kodu", "atölye kodu", "workshop code"),
  NAME(
      Kind.TEXT,
      200,
      "Firma Ünvanı",
      "Company name",
      "ünvan",
      "firma",
      "firma adı",
      "ticari ünvan",
      "ticaret ünvanı",
      "işletme",
      "işletme adı",
      "işletme ünvanı",
      "atölye",
      "atölye adı",
      "üye",
      "üye adı",
      "üye firma",
      "şirket",
      "şirket adı",
      "şirket ünvanı",
      "adı",
      "ad",
      "company",
      "name",
      "workshop",
      "workshop name",
      "facility",
      "facility name",
      "factory name",
      "firm"),
  TAX_NUMBER(
      Kind.TAX_NUMBER,
      11,
      "Vergi No",
      "Tax number",
      "vergi numarası",
      "vkn",
      "vergi kimlik no",
      "vergi kimlik numarası",
      "vkn tckn",
      "tckn",
      "tc kimlik no",
      "tc no",
      "tax no",
      "tax id",
      "vat number"),
  KIND(Kind.MEMBER_KIND, 40, "Üye Türü", "Kind of member", "üyelik türü", "member kind"),
  COUNTRY(Kind.COUNTRY, 80, "Ülke", "Country", "ülke kodu", "country code", "country name"),
  PROVINCE(Kind.TEXT, 60, "İl", "Province", "şehir", "vilayet", "il adı", "city"),
  DISTRICT(Kind.TEXT, 60, "İlçe", "District", "ilçe adı", "town", "county"),
  NEIGHBOURHOOD(
      Kind.TEXT,
      100,
      "Mahalle",
      "Neighbourhood",
      "mah",
      "mahallesi",
      "mahalle adı",
      "neighborhood",
      "quarter"),
  STREET(
      Kind.TEXT,
      150,
      "Cadde / Sokak",
      "Street",
      "cadde",
      "sokak",
      "cadde sokak no",
      "sokak adı",
      "bulvar cadde sokak",
      "road"),
  BUILDING_NO(
      Kind.TEXT,
      20,
      "Bina No",
      "Building no.",
      "bina numarası",
      "dış kapı no",
      "building number",
      "house number"),
  BUILDING_NAME(
      Kind.TEXT,
      150,
      "Bina Adı",
      "Building",
      "bina",
      "han",
      "iş hanı",
      "iş merkezi",
      "apartman",
      "site",
      "building name"),
  FLOOR(Kind.TEXT, 20, "Kat", "Floor", "kat no", "bulunduğu kat"),
  DOOR(
      Kind.TEXT,
      20,
      "İç Kapı No",
      "Door no.",
      "kapı no",
      "kapı numarası",
      "daire",
      "daire no",
      "door",
      "flat",
      "unit"),
  ADDRESS(
      Kind.TEXT,
      500,
      "Adres",
      "Address",
      "açık adres",
      "adresi",
      "tam adres",
      "işyeri adresi",
      "full address"),
  LAT(Kind.LATITUDE, 30, "Enlem", "Latitude", "lat"),
  LNG(Kind.LONGITUDE, 30, "Boylam", "Longitude", "lng", "lon", "long"),
  CONTACT(
      Kind.TEXT,
      200,
      "Yetkili",
      "Contact",
      "yetkili kişi",
      "yetkili adı",
      "yetkili adı soyadı",
      "işletme sahibi",
      "firma sahibi",
      "sahibi",
      "ilgili kişi",
      "ad soyad",
      "adı soyadı",
      "usta adı",
      "ustabaşı",
      "owner",
      "contact person",
      "contact name"),
  PHONE(
      Kind.PHONE,
      60,
      "Telefon",
      "Phone",
      "tel",
      "tel no",
      "telefon no",
      "telefon numarası",
      "cep",
      "cep tel",
      "cep no",
      "cep telefonu",
      "gsm",
      "gsm no",
      "mobil",
      "irtibat",
      "irtibat no",
      "iletişim",
      "phone number",
      "mobile",
      "mobile phone",
      "contact number"),
  EMAIL(Kind.EMAIL, 254, "E-posta", "E-mail", "mail", "mail adresi", "eposta adresi"),
  PROCESSES(
      Kind.PROCESSES,
      500,
      "Yapılan İşler",
      "Processes",
      "yapılan iş",
      "yaptığı iş",
      "faaliyet",
      "faaliyet alanı",
      "faaliyet konusu",
      "iş kolu",
      "branş",
      "proses",
      "süreçler",
      "işlemler",
      "üretim türü",
      "process",
      "processing type",
      "activity"),
  SECTOR(Kind.TEXT, 200, "Sektör", "Sector"),
  SEWING_PEOPLE(
      Kind.COUNT,
      20,
      "Dikişte Çalışan",
      "People who sew",
      "usta",
      "usta sayısı",
      "makineci",
      "makineci sayısı",
      "dikişçi",
      "dikişçi sayısı",
      "operatör",
      "operatör sayısı",
      "sewers",
      "sewing people"),
  TOTAL_PEOPLE(
      Kind.COUNT,
      20,
      "Çalışan Sayısı",
      "People",
      "çalışan",
      "çalışanlar",
      "toplam çalışan",
      "personel",
      "personel sayısı",
      "işçi",
      "işçi sayısı",
      "eleman sayısı",
      "kişi sayısı",
      "istihdam",
      "number of workers",
      "workers",
      "employees",
      "headcount"),
  REGISTERED_PEOPLE(
      Kind.COUNT,
      20,
      "Sigortalı Çalışan",
      "Registered people",
      "sigortalı",
      "sigortalı sayısı",
      "sgk lı çalışan",
      "sgklı"),
  WOMEN(Kind.COUNT, 20, "Kadın Çalışan", "Women", "kadın", "kadın sayısı"),
  YOUNG(Kind.COUNT, 20, "18 Yaşından Küçük", "Under 18", "genç çalışan"),
  MACHINES(
      Kind.COUNT,
      20,
      "Makine Sayısı",
      "Machines",
      "makina sayısı",
      "makine",
      "makina",
      "makine adedi",
      "toplam makine",
      "number of machines",
      "machine count"),
  LOCKSTITCH(MachineClass.LOCKSTITCH, "Düz Makine", "Lockstitch machine", "düz dikiş", "düz"),
  DOUBLE_NEEDLE(MachineClass.DOUBLE_NEEDLE, "Çift İğne", "Double-needle machine", "çift iğne mak"),
  CHAINSTITCH(MachineClass.CHAINSTITCH, "Zincir Dikiş", "Chainstitch machine", "zincir"),
  OVERLOCK(MachineClass.OVERLOCK, "Overlok", "Overlock", "overlok makinesi"),
  COVERSTITCH(MachineClass.COVERSTITCH, "Reçme", "Coverstitch", "reçme makinesi"),
  ZIGZAG(MachineClass.ZIGZAG, "Zikzak", "Zigzag machine", "zigzag", "zikzak makinesi"),
  BUTTONHOLE(MachineClass.BUTTONHOLE, "İlik Makinesi", "Buttonhole machine", "ilik"),
  BUTTON(MachineClass.BUTTON, "Düğme Makinesi", "Button machine", "düğme"),
  BARTACK(MachineClass.BARTACK, "Punteriz", "Bartack machine", "punteriz makinesi", "ponteriz"),
  FUSING(MachineClass.FUSING, "Tela Presi", "Fusing press", "pres", "tela"),
  CUTTER(MachineClass.CUTTER, "Kesim Makinesi", "Cutter", "kesim motoru", "hızar"),
  IRON(MachineClass.IRON, "Ütü", "Iron", "ütü sayısı", "paskala"),
  PRINTING(MachineClass.PRINTING, "Baskı Makinesi", "Printing machine"),
  EMBROIDERY(MachineClass.EMBROIDERY, "Nakış Makinesi", "Embroidery machine"),
  WASHING(MachineClass.WASHING, "Yıkama Makinesi", "Washing machine"),
  AREA_M2(Kind.COUNT, 20, "Alan (m²)", "Area (m²)", "m2", "metrekare", "kapalı alan", "alan"),
  MOQ_PIECES(Kind.COUNT, 20, "En Az Adet", "Smallest run", "minimum adet", "moq"),
  LEAD_DAYS(Kind.COUNT, 20, "Termin (gün)", "Lead time (days)", "termin", "lead time"),
  ABOUT(Kind.TEXT, 1000, "Tanıtım", "About"),
  OS_ID(Kind.OS_ID, 20, "OS ID", "OS ID", "open supply id", "oar id"),
  MEMBER_NO(Kind.TEXT, 60, "Üye No", "Member no.", "üye numarası", "sicil no", "oda sicil no"),
  GLN(Kind.IDENTIFIER, 20, "GLN", "GLN", "gs1", "gln no"),
  MERSIS(Kind.IDENTIFIER, 30, "MERSİS No", "MERSİS no.", "mersis", "mersis numarası"),
  NACE(Kind.IDENTIFIER, 12, "NACE Kodu", "NACE code", "nace", "faaliyet kodu"),
  SOURCE(Kind.TEXT, 300, "Kaynak", "Source", "source list", "contributor list", "contributor"),
  CLOSED(Kind.CLOSED, 20, "Kapandı", "Closed", "is closed");

  /** How a cell is read. */
  public enum Kind {
    TEXT,
    CODE,
    MEMBER_KIND,
    TAX_NUMBER,
    COUNTRY,
    LATITUDE,
    LONGITUDE,
    PHONE,
    EMAIL,
    PROCESSES,
    COUNT,
    OS_ID,
    IDENTIFIER,
    CLOSED
  }

  private final Kind kind;
  private final int longest;
  private final @Nullable MachineClass machine;
  private final String turkish;
  private final String english;
  private final List<String> keys;

  ListField(Kind kind, int longest, String turkish, String english, String... others) {
    this(kind, longest, null, turkish, english, others);
  }

  ListField(MachineClass machine, String turkish, String english, String... others) {
    this(Kind.COUNT, 20, machine, turkish, english, others);
  }

  ListField(
      Kind kind,
      int longest,
      @Nullable MachineClass machine,
      String turkish,
      String english,
      String[] others) {
    this.kind = kind;
    this.longest = longest;
    this.machine = machine;
    this.turkish = turkish;
    this.english = english;
    this.keys =
        Stream.concat(Stream.of(turkish, english), Arrays.stream(others))
            .map(Folded::letters)
            .distinct()
            .toList();
  }

  public Kind kind() {
    return kind;
  }

  /** Characters a cell may have. */
  public int longest() {
    return longest;
  }

  /** The class of machines this column counts. */
  public @Nullable MachineClass machine() {
    return machine;
  }

  /** The heading under which our own lists leave. */
  public String heading(String language) {
    return language.equals("en") ? english : turkish;
  }

  /** All known headings, folded to letters and digits. */
  public List<String> keys() {
    return keys;
  }

  public String slug() {
    return Slugs.of(this);
  }

  public static Optional<ListField> ofSlug(String slug) {
    return Arrays.stream(values()).filter(field -> field.slug().equals(slug)).findFirst();
  }

  /** Whether a text is the heading of some field. */
  public static boolean isHeading(String text) {
    String key = Folded.letters(text);
    return !key.isEmpty() && Arrays.stream(values()).anyMatch(field -> field.keys.contains(key));
  }
}
