package coop.ilmek.demo;

import java.util.ArrayList;
import java.util.List;

/** Real neighbourhoods where garments are sewn, with their approximate middle. */
final class Places {
  /**
   * One neighbourhood.
   *
   * @param weight how many of the cluster's workshops are there, in proportion
   */
  record Place(
      String province,
      String district,
      String neighbourhood,
      double lat,
      double lng,
      int weight,
      String area) {}

  private static final String IST = "İstanbul";
  private static final String IZM = "İzmir";

  private static final List<Place> ALL =
      List.of(
          new Place(IST, "Esenler", "Oruçreis", 41.0585, 28.8735, 9, "212"),
          new Place(IST, "Esenler", "Tuna", 41.0529, 28.8807, 8, "212"),
          new Place(IST, "Esenler", "Menderes", 41.0352, 28.8797, 8, "212"),
          new Place(IST, "Esenler", "Kazım Karabekir", 41.0376, 28.8825, 6, "212"),
          new Place(IST, "Esenler", "Fatih", 41.0431, 28.8772, 5, "212"),
          new Place(IST, "Esenler", "Birlik", 41.0461, 28.8706, 4, "212"),
          new Place(IST, "Bağcılar", "Mahmutbey", 41.0511, 28.8255, 7, "212"),
          new Place(IST, "Bağcılar", "Kirazlı", 41.0323, 28.8436, 6, "212"),
          new Place(IST, "Bağcılar", "Demirkapı", 41.0494, 28.8601, 4, "212"),
          new Place(IST, "Güngören", "Merkez", 41.0185, 28.8761, 6, "212"),
          new Place(IST, "Güngören", "Gençosman", 41.0328, 28.8672, 4, "212"),
          new Place(IST, "Zeytinburnu", "Merkezefendi", 41.0127, 28.9078, 5, "212"),
          new Place(IST, "Zeytinburnu", "Veliefendi", 40.9921, 28.8985, 3, "212"),
          new Place(IST, "Gaziosmanpaşa", "Karayolları", 41.0797, 28.9034, 4, "212"),
          new Place(IST, "Gaziosmanpaşa", "Yıldıztabya", 41.0725, 28.8969, 3, "212"),
          new Place(IST, "Sultangazi", "Cebeci", 41.1058, 28.8718, 4, "212"),
          new Place(IST, "Bayrampaşa", "Yıldırım", 41.0486, 28.9108, 3, "212"),
          new Place(IST, "Küçükçekmece", "İkitelli", 41.0664, 28.7962, 3, "212"),
          new Place(IST, "Başakşehir", "İkitelli OSB", 41.0734, 28.8011, 3, "212"),
          new Place(IST, "Ümraniye", "Dudullu OSB", 41.0177, 29.1592, 3, "216"),
          new Place(IST, "Fatih", "Aksaray", 41.0105, 28.9536, 2, "212"),
          new Place(IZM, "Buca", "Kaynaklar", 38.3725, 27.2553, 3, "232"),
          new Place(IZM, "Buca", "Şirinyer", 38.3945, 27.1484, 5, "232"),
          new Place(IZM, "Karabağlar", "Limontepe", 38.3817, 27.0909, 4, "232"),
          new Place(IZM, "Karabağlar", "Yunus Emre", 38.3903, 27.1219, 4, "232"),
          new Place(IZM, "Konak", "Gıda Çarşısı", 38.4313, 27.1583, 3, "232"),
          new Place(IZM, "Bornova", "Çamdibi", 38.4412, 27.1874, 5, "232"),
          new Place(IZM, "Bornova", "Pınarbaşı", 38.4331, 27.2498, 3, "232"),
          new Place(IZM, "Gaziemir", "Sarnıç", 38.3324, 27.1588, 3, "232"),
          new Place(IZM, "Çiğli", "Atatürk OSB", 38.4866, 27.0446, 3, "232"));

  private static final List<Place> WEIGHTED = weighted();

  private Places() {}

  private static List<Place> weighted() {
    var all = new ArrayList<Place>();
    for (Place place : ALL) {
      for (int i = 0; i < place.weight(); i++) {
        all.add(place);
      }
    }
    return List.copyOf(all);
  }

  static Place any(Seed seed) {
    return seed.pick(WEIGHTED);
  }
}
