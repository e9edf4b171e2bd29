package coop.ilmek.demo;

import java.util.List;

/**
 * One invented brand.
 *
 * @param number from 0
 */
record BrandPlan(
    int number,
    String name,
    String country,
    String city,
    String street,
    String sector,
    String currency,
    String language,
    String buyer,
    String address,
    String prefix) {

  private static final List<BrandPlan> ALL =
      List.of(
          brand(
              0,
              "Elbe Kleidung GmbH",
              "DE",
              "Hamburg",
              "Lagerstraße 14",
              "ready_to_wear",
              "Ina Voss"),
          brand(
              1,
              "Poyraz Giyim A.Ş.",
              "TR",
              "İstanbul",
              "Merter Cad. 21",
              "ready_to_wear",
              "Selin Karaca"),
          brand(
              2, "Nordkyst Børneklær ApS", "DK", "Aarhus", "Havnegade 8", "children", "Mette Lund"),
          brand(
              3,
              "Maison Garance SARL",
              "FR",
              "Lyon",
              "12 rue des Tisseurs",
              "ready_to_wear",
              "Claire Aubry"),
          brand(
              4,
              "Keten & Kum Tekstil A.Ş.",
              "TR",
              "İzmir",
              "Gaziler Cad. 112",
              "home",
              "Barış Tuna"),
          brand(5, "Fjellvind Sport AS", "NO", "Bergen", "Strandkaien 3", "sports", "Ola Nygård"),
          brand(
              6,
              "Halden Workwear B.V.",
              "NL",
              "Utrecht",
              "Weverslaan 40",
              "work_wear",
              "Joost de Wit"),
          brand(
              7,
              "Papatya Çocuk Giyim Ltd. Şti.",
              "TR",
              "Bursa",
              "İpekyolu Cad. 5",
              "children",
              "Aslı Ergün"),
          brand(
              8,
              "Orme & Daughters Ltd",
              "GB",
              "Leeds",
              "7 Foundry Row",
              "ready_to_wear",
              "Hannah Orme"),
          brand(
              9,
              "Tramontana Moda S.L.",
              "ES",
              "Barcelona",
              "Carrer del Teler 19",
              "ready_to_wear",
              "Marta Vidal"),
          brand(
              10,
              "Lumo Basics Oy",
              "FI",
              "Tampere",
              "Kutojankatu 2",
              "ready_to_wear",
              "Aino Salmi"),
          brand(
              11,
              "Mavi Yelken Spor A.Ş.",
              "TR",
              "İstanbul",
              "Tersane Sok. 9",
              "sports",
              "Kerem Aksu"),
          brand(12, "Brugge Linnen BV", "BE", "Gent", "Vlasmarkt 11", "home", "Lotte Maes"),
          brand(
              13,
              "Alpenrausch Textil GmbH",
              "AT",
              "Dornbirn",
              "Webergasse 6",
              "sports",
              "Felix Moser"),
          brand(
              14,
              "Kırlangıç Butik Ltd. Şti.",
              "TR",
              "Ankara",
              "Tunalı Geçidi 4",
              "ready_to_wear",
              "Derya Onur"),
          brand(
              15,
              "Vällingby Basplagg AB",
              "SE",
              "Borås",
              "Vävargatan 23",
              "ready_to_wear",
              "Elin Sjöberg"),
          brand(
              16,
              "Atlas Uniform Sp. z o.o.",
              "PL",
              "Łódź",
              "ul. Tkacka 15",
              "work_wear",
              "Marek Zięba"),
          brand(
              17,
              "Casa Ginestra S.r.l.",
              "IT",
              "Prato",
              "Via del Telaio 30",
              "ready_to_wear",
              "Giulia Neri"),
          brand(
              18,
              "Turkuaz Ev Tekstili A.Ş.",
              "TR",
              "Denizli",
              "Dokumacılar Cad. 77",
              "home",
              "Okan Yalın"),
          brand(19, "Riverton Kids Ltd", "IE", "Cork", "2 Linen Quay", "children", "Aoife Byrne"));

  private static BrandPlan brand(
      int number,
      String name,
      String country,
      String city,
      String street,
      String sector,
      String buyer) {
    boolean home = country.equals("TR");
    String prefix = name.substring(0, 2).toUpperCase(java.util.Locale.ROOT);
    return new BrandPlan(
        number,
        name,
        country,
        city,
        street,
        sector,
        home ? "TRY" : "EUR",
        home ? "tr" : "en",
        buyer,
        "alim" + (number + 1) + "@marka.example",
        prefix.replaceAll("[^A-Z]", "X"));
  }

  static List<BrandPlan> first(int count) {
    return ALL.subList(0, Math.min(count, ALL.size()));
  }

  String deliveryAddress() {
    return street + ", " + city + " (" + country + ")";
  }

  String taxNumber() {
    return country.equals("TR")
        ? Names.taxNumber(9_000 + number)
        : country + (811_000_000 + number);
  }
}
