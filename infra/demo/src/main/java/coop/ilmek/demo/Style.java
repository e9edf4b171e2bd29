package coop.ilmek.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a brand wants made.
 *
 * @param garment slug of the table of typical garments
 * @param smv standard minutes of one piece by process
 */
record Style(
    String garment,
    String name,
    String description,
    Map<String, Double> smv,
    List<String> sizes,
    List<String> colours) {

  private record Model(String garment, List<String> names, String cloth, double sewing) {}

  private static final List<Model> GROWN =
      List.of(
          new Model(
              "basic_tshirt",
              List.of("Crew neck Basic", "Boxy Tee", "Everyday T-shirt"),
              "Single jersey, 160 g/m2, ring",
              11.5),
          new Model(
              "long_sleeve_tshirt",
              List.of("Long sleeve Henley", "Breton stripe LS"),
              "Single jersey, 180 g/m2",
              13.5),
          new Model("polo_shirt", List.of("Piqué Polo", "Club Polo"), "Piqué, 210 g/m2", 18.0),
          new Model(
              "sweatshirt",
              List.of("Raglan Sweat", "Oversize Crew Sweat"),
              "Three-thread fleece, 280 g/m2",
              17.5),
          new Model(
              "hoodie",
              List.of("Heavy Hoodie", "Kangaroo Hoodie"),
              "Three-thread fleece, 320 g/m2",
              26.0),
          new Model(
              "joggers",
              List.of("Cuffed Jogger", "Wide Jogger"),
              "Two-thread terry, 240 g/m2",
              17.0),
          new Model(
              "leggings", List.of("High-waist Legging"), "Interlock with elastane, 230 g/m2", 8.0),
          new Model(
              "knit_dress",
              List.of("Jersey Midi Dress", "Rib Column Dress"),
              "Viscose jersey, 200 g/m2",
              16.0),
          new Model(
              "shirt",
              List.of("Oxford Shirt", "Poplin Shirt Regular"),
              "Cotton poplin, 115 g/m2",
              25.0),
          new Model("blouse", List.of("Tie-neck Blouse"), "Viscose twill, 120 g/m2", 24.0),
          new Model("skirt", List.of("A-line Skirt"), "Gabardine, 240 g/m2", 15.0),
          new Model("pyjama_set", List.of("Piped Pyjama Set"), "Cotton sateen, 110 g/m2", 26.0));
  private static final List<Model> CHILDREN =
      List.of(
          new Model(
              "baby_bodysuit",
              List.of("Wrap Bodysuit", "Envelope Body 3-pack"),
              "Organic interlock, 180 g/m2",
              10.0),
          new Model("baby_romper", List.of("Zip Romper"), "Organic rib, 220 g/m2", 14.0),
          new Model("sweatshirt", List.of("Kids Bear Sweat"), "Two-thread terry, 260 g/m2", 16.0));
  private static final List<Model> WORK =
      List.of(
          new Model(
              "work_trousers",
              List.of("Cargo Work Trouser", "Kneepad Trouser"),
              "Poly-cotton twill, 280 g/m2",
              28.0),
          new Model("scrubs_set", List.of("V-neck Scrub Set"), "Poly-cotton, 195 g/m2", 30.0),
          new Model("polo_shirt", List.of("Service Polo"), "Piqué, 200 g/m2", 17.0));
  private static final List<Model> HOME =
      List.of(
          new Model("tote_bag", List.of("Market Tote", "Canvas Shopper"), "Canvas, 280 g/m2", 6.0),
          new Model("pyjama_set", List.of("Linen Lounge Set"), "Washed linen, 160 g/m2", 26.0));

  private static final List<List<String>> COLOURS =
      List.of(
          List.of("Black", "White"),
          List.of("Ecru", "Navy", "Rust"),
          List.of("Off-white", "Sage"),
          List.of("Stone", "Charcoal", "Petrol"),
          List.of("Heather Grey", "Dark Plum"),
          List.of("Mustard", "Midnight Blue", "Rosewood", "Olive"));
  private static final List<String> GROWN_SIZES = List.of("XS", "S", "M", "L", "XL");
  private static final List<String> CHILD_SIZES = List.of("56", "62", "68", "74", "80", "86");

  static Style of(Seed seed, String sector, List<String> processes) {
    var models =
        switch (sector) {
          case "children" -> CHILDREN;
          case "work_wear" -> WORK;
          case "home" -> HOME;
          default -> GROWN;
        };
    Model model = seed.pick(models);
    double spread = seed.between(0.9, 1.12);
    var smv = new java.util.LinkedHashMap<String, Double>();
    for (String process : processes) {
      smv.put(
          process,
          switch (process) {
            case "sewing" -> tenth(model.sewing() * spread);
            case "cutting" -> tenth(0.6 + model.sewing() * 0.04);
            case "printing" -> 1.0;
            default -> tenth(1.0 + model.sewing() * 0.08);
          });
    }
    var sizes =
        sector.equals("children")
            ? CHILD_SIZES
            : model.garment().equals("tote_bag") ? List.of("One size") : GROWN_SIZES;
    return new Style(
        model.garment(), seed.pick(model.names()), model.cloth(), smv, sizes, seed.pick(COLOURS));
  }

  private static double tenth(double minutes) {
    return Math.max(0.5, Math.round(minutes * 10) / 10.0);
  }

  BigDecimal minutes(String process) {
    return BigDecimal.valueOf(smv.getOrDefault(process, 0.0));
  }

  /** A share for every size, the middle ones larger; the sum is about the pieces asked. */
  List<List<Integer>> matrix(int pieces) {
    double[] weights = new double[sizes.size()];
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1.0 + 1.6 * Math.sin(Math.PI * (i + 0.5) / weights.length);
      all += weights[i];
    }
    var rows = new ArrayList<List<Integer>>();
    for (int colour = 0; colour < colours.size(); colour++) {
      var row = new ArrayList<Integer>();
      for (double weight : weights) {
        row.add((int) Math.max(2, Math.round(pieces * weight / all / colours.size() / 2) * 2));
      }
      rows.add(row);
    }
    return rows;
  }

  static int sum(List<List<Integer>> matrix) {
    return matrix.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }
}
