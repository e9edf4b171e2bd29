package coop.ilmek.demo;

import java.util.List;

/** Invented names and numbers. Whoever finds her own here finds a coincidence. */
final class Names {
  private static final List<String> WOMEN =
      List.of(
          "Emine", "Fatma", "Zeynep", "Ayşe", "Hatice", "Gülsüm", "Sevgi", "Nurcan", "Songül",
          "Hacer", "Dilek", "Yeliz", "Meryem", "Şükran", "Gönül", "Aysel", "Perihan", "Rukiye");
  private static final List<String> MEN =
      List.of(
          "Mehmet", "Mustafa", "Hasan", "Hüseyin", "İbrahim", "Yusuf", "Ramazan", "Cemal", "Orhan",
          "Sinan", "Veysel", "Ferhat", "Şaban", "Kadir", "Bülent", "Erdal", "Halil", "Ömer");
  private static final List<String> FAMILIES =
      List.of(
          "Akbulut",
          "Aydemir",
          "Balcıoğlu",
          "Ceylanlı",
          "Çetinel",
          "Demirhan",
          "Erdoğmuş",
          "Fırıncı",
          "Gökalp",
          "Gündoğar",
          "Hekimoğlu",
          "Işıklar",
          "İpekçi",
          "Karabulutlu",
          "Kılıçarslan",
          "Koçyiğit",
          "Mutluer",
          "Öztürkmen",
          "Pehlivanlı",
          "Sarıkaya",
          "Soylu",
          "Şahinbaş",
          "Taşdelen",
          "Tunçbilek",
          "Uluışık",
          "Üstünel",
          "Yağmurlu",
          "Yıldızeli",
          "Yörükoğlu",
          "Zeybekçi");
  private static final List<String> FIRST =
      List.of(
          "Mavi",
          "Beyaz",
          "Altın",
          "Gümüş",
          "Yeni",
          "Öz",
          "Güneş",
          "Ay",
          "Yıldız",
          "Bahar",
          "Deniz",
          "Çınar",
          "Lale",
          "Nilüfer",
          "Papatya",
          "Kardelen",
          "Menekşe",
          "Zümrüt",
          "Kehribar",
          "Sedef",
          "Mercan",
          "Işık",
          "Şafak",
          "Umut",
          "Hilal",
          "Doğu",
          "Güney",
          "Kuzey",
          "Anadolu",
          "Trakya",
          "Ege",
          "Boğaz",
          "Kartal",
          "Turna",
          "Serçe",
          "Ceylan",
          "Karınca",
          "Arı");
  private static final List<String> SECOND =
      List.of(
          "İğne", "İplik", "Makas", "İlik", "Düğme", "Dikiş", "Teyel", "Kumaş", "Yaka", "Kol",
          "Cep", "Etek", "Desen", "Pens", "Biye", "Reçme", "Overlok", "Masura", "Mekik", "Yüksük",
          "Kopça", "Fermuar", "Astar", "Nakış", "Penye", "Örme", "Keten", "Pamuk", "İpek", "Denim");
  private static final List<String> STREETS =
      List.of(
          "Tekstilkent Cad.",
          "Atölyeler Sok.",
          "Terziler Sok.",
          "Yün Sok.",
          "İplikçi Cad.",
          "Davutpaşa Cad.",
          "Fabrikalar Cad.",
          "Çırçır Sok.",
          "Bobin Sok.",
          "Mensucat Cad.",
          "845. Sok.",
          "1203. Sok.",
          "354. Sok.",
          "97. Sok.",
          "Sanayi Cad.",
          "Ihlamur Sok.");
  private static final List<String> BUILDINGS =
      List.of(
          "Yıldız İş Hanı",
          "Emek Sanayi Sitesi B Blok",
          "Güven İş Merkezi",
          "Çınar Han",
          "Tekstil Plaza",
          "Öztaş İş Hanı",
          "Marmara Sanayi Çarşısı",
          "Kervan İş Merkezi");

  private Names() {}

  /** A person. */
  static String person(Seed seed) {
    String first = seed.chance(0.45) ? seed.pick(WOMEN) : seed.pick(MEN);
    return first + " " + seed.pick(FAMILIES);
  }

  /** A workshop's name; the number makes each one different from all others. */
  static String workshop(Seed seed, int number, String trade) {
    int pairs = FIRST.size() * SECOND.size();
    // A step that shares no factor with the number of pairs meets each pair once.
    int pair = (int) (((long) number * 677 + 31) % pairs);
    String name = FIRST.get(pair % FIRST.size()) + " " + SECOND.get(pair / FIRST.size());
    return switch (seed.between(0, 9)) {
      case 0, 1, 2 -> name + " " + trade + " Atölyesi";
      case 3, 4, 5 -> name + " " + trade;
      case 6, 7 -> name + " Tekstil";
      case 8 -> name + " Konfeksiyon San. ve Tic. Ltd. Şti.";
      default -> seed.pick(FAMILIES) + " Kardeşler " + name + " " + trade;
    };
  }

  static String street(Seed seed) {
    return seed.pick(STREETS);
  }

  static String building(Seed seed) {
    return seed.pick(BUILDINGS);
  }

  /** A mobile number of the range 0500 000, which no operator gives out. */
  static String phone(int number) {
    return "0500 000 %02d %02d".formatted(number / 100, number % 100);
  }

  /** A tax number with a right check digit, of a range in which no office begins. */
  static String taxNumber(int number) {
    String digits = "%09d".formatted(990_000_000 + number);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int shifted = (digits.charAt(i) - '0' + 9 - i) % 10;
      int part = shifted * (1 << (9 - i)) % 9;
      sum += shifted != 0 && part == 0 ? 9 : part;
    }
    return digits + (10 - sum % 10) % 10;
  }

  /** An IBAN with right check digits, of a bank code nobody has. */
  static String iban(int number) {
    String account = "00999" + "0" + "%016d".formatted(number);
    // TR is 29 27 behind the account, the check digits make the whole 1 modulo 97.
    var value = new java.math.BigInteger(account + "292700");
    int check = 98 - value.mod(java.math.BigInteger.valueOf(97)).intValue();
    return "TR%02d%s".formatted(check, account);
  }
}
