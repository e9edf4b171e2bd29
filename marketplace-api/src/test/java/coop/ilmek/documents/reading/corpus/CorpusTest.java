package coop.ilmek.documents.reading.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.ilmek.documents.reading.Bench;
import coop.ilmek.documents.reading.TestRules;
import coop.ilmek.documents.reading.corpus.Made.Form;
import coop.ilmek.documents.reading.corpus.Made.Story;
import coop.ilmek.documents.reading.domain.Field;
import coop.ilmek.documents.reading.domain.Outcome;
import coop.ilmek.documents.reading.domain.OwnFacts;
import coop.ilmek.documents.reading.domain.Readers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Made papers, read: never wrong where nobody is asked. Documents by {@code -Dreading.corpus=200},
 * the seed by {@code -Dreading.seed=}, else the clock's; it is printed.
 */
class CorpusTest {
  private static final Path FONTS = Path.of("/usr/share/fonts/truetype");

  /** With these the rules were tried. */
  private static final List<String> KNOWN =
      List.of(
          "dejavu/DejaVuSans.ttf",
          "dejavu/DejaVuSerif.ttf",
          "liberation/LiberationSans-Regular.ttf",
          "liberation/LiberationSerif-Regular.ttf");

  private static final List<String> UNSEEN =
      List.of(
          "liberation/LiberationSansNarrow-Regular.ttf",
          "dejavu/DejaVuSansCondensed.ttf",
          "dejavu/DejaVuSerifCondensed.ttf",
          "liberation/LiberationMono-Regular.ttf");

  private static final List<Field> FILLED_IN =
      List.of(Field.TYPE, Field.ISSUER, Field.NUMBER, Field.ISSUED, Field.EXPIRES);

  private final List<JsonNode> types = types();
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Istanbul"));

  private static List<JsonNode> types() {
    try (var in = CorpusTest.class.getResourceAsStream("/documents/reading.json")) {
      var types = new ArrayList<JsonNode>();
      for (JsonNode type : JsonMapper.builder().build().readTree(in).get("types")) {
        if (!type.get("id").stringValue().startsWith("other_")) {
          types.add(type);
        }
      }
      return types;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Always the same ones, so that a failure is the reader's. */
  private static final long QUICK_SEED = 1_795_347_610_959L;

  @Test
  void aFewAreNeverReadWrong() throws Exception {
    measure(Integer.getInteger("reading.quick", 8), QUICK_SEED);
  }

  @Test
  @Tag("slow")
  void manyAreNeverReadWrong() throws Exception {
    measure(Integer.getInteger("reading.corpus", 200), seed());
  }

  /** Without a test runner: {@code -Dreading.corpus=200}. */
  public static void main(String[] args) throws Exception {
    new CorpusTest().measure(Integer.getInteger("reading.corpus", 200), seed());
    System.exit(0);
  }

  private static long seed() {
    return Long.getLong("reading.seed", System.currentTimeMillis());
  }

  private void measure(int papers, long seed) throws Exception {
    assumeThat(Files.isDirectory(FONTS.resolve("dejavu")))
        .as("fonts to print with are there")
        .isTrue();
    var bench = new Bench();
    assumeThat(bench.recognises()).as("Tesseract is installed").isTrue();
    System.out.printf("corpus: %d papers, seed %d%n", papers, seed);
    var readers = new Readers(TestRules.rules());
    var tally = new Tally();
    long began = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(Integer.getInteger("reading.threads", 2))) {
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < papers; i++) {
        int number = i;
        Callable<Void> one =
            () -> {
              Made made = make(new Random(seed + 7919L * number), number);
              var outcome =
                  readers.read(
                      List.of(bench.look(made.file(), made.mediaType())),
                      new OwnFacts(made.ownName(), made.ownTaxNumber()),
                      today);
              tally.count(made, outcome);
              return null;
            };
        all.add(pool.submit(one));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    tally.print((System.nanoTime() - began) / 1_000_000_000.0);
    assertThat(tally.wrong).hasSizeLessThanOrEqualTo(papers / 1000);
  }

  /** Every fifth of a kind nobody tried. */
  private Made make(Random random, int number) throws IOException {
    JsonNode type = types.get(number % types.size());
    boolean turkish = random.nextInt(3) > 0;
    boolean unseen = number % 5 == 4;
    Form form = Form.values()[random.nextInt(4)];
    Story story = random.nextInt(2) == 0 ? Story.POSITIVE : Story.values()[random.nextInt(6)];
    if (story == Story.NEGATIVE && !type.get("inspected").booleanValue()
        || story == Story.CONTRADICTING && form != Form.PDF) {
      story = Story.POSITIVE;
    }
    var content = new Content(random, type, turkish, unseen, story, today);
    if (story == Story.CONTRADICTING && content.lie.isEmpty()) {
      story = Story.POSITIVE;
    }
    String mark =
        story == Story.SPECIMEN
            ? turkish
                ? List.of("ÖRNEKTİR", "TASLAK").get(random.nextInt(2))
                : List.of("SPECIMEN", "SAMPLE", "DRAFT").get(random.nextInt(3))
            : "";
    var fonts = unseen ? UNSEEN : KNOWN;
    File font = FONTS.resolve(fonts.get(random.nextInt(fonts.size()))).toFile();
    var press =
        new Press(random, content, unseen ? 4 + random.nextInt(2) : random.nextInt(4), font, mark);
    byte[] file =
        switch (form) {
          case PDF -> story == Story.CONTRADICTING ? press.contradicting() : press.pdf();
          case DOCX -> press.docx();
          case SCAN -> press.scan();
          case PHOTO -> press.photo();
        };
    String media =
        switch (form) {
          case PDF -> "application/pdf";
          case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
          default -> "image/jpeg";
        };
    String name =
        "%d %s %s %s %s%s"
            .formatted(
                number,
                type.get("id").stringValue(),
                turkish ? "tr" : "en",
                form,
                story,
                unseen ? " unseen" : "");
    if (!System.getProperty("reading.keep", "").isEmpty()) {
      Files.write(Path.of(System.getProperty("reading.keep"), name.replace(' ', '_')), file);
    }
    return new Made(
        name, form, story, unseen, media, file, content.ownName, content.ownTax, content.truth);
  }

  /** What came out. */
  private static final class Tally {
    private final List<String> wrong = new ArrayList<>();

    /** Marks across a page that nobody saw; no value is wrong by that. */
    private final List<String> missed = new ArrayList<>();

    private final TreeMap<String, int[]> fields = new TreeMap<>();
    private final TreeMap<String, int[]> papers = new TreeMap<>();
    private final TreeMap<String, Integer> doubts = new TreeMap<>();

    synchronized void count(Made made, Outcome outcome) {
      var mistakes = new ArrayList<String>();
      boolean asked = false;
      for (var fact : made.truth().entrySet()) {
        String confident = outcome.confident(fact.getKey()).orElse("");
        boolean right = same(fact.getKey(), confident, fact.getValue());
        int[] n = fields.computeIfAbsent(made.form() + " " + fact.getKey(), k -> new int[3]);
        if (confident.isEmpty()) {
          n[1]++;
          asked |= FILLED_IN.contains(fact.getKey());
          if (made.story() == Story.POSITIVE) {
            String why =
                outcome
                    .of(fact.getKey())
                    .map(
                        p ->
                            p.doubts()
                                + " "
                                + p.readings().stream()
                                    .map(r -> r.value() + "/" + r.confidence())
                                    .toList())
                    .orElse("nothing");
            if (System.getProperty("reading.why") != null) {
              System.out.println(
                  "asked: " + made.name() + " " + fact + " " + why + " " + outcome.doubts());
            }
          }
        } else if (right) {
          n[0]++;
        } else {
          n[2]++;
          mistakes.add(fact.getKey() + " " + confident + " for " + fact.getValue());
        }
      }
      for (Field field : Field.values()) {
        String confident = outcome.confident(field).orElse("");
        boolean shown =
            FILLED_IN.contains(field) || field == Field.RESULT || field == Field.TAX_NUMBER;
        if (shown && !confident.isEmpty() && !made.truth().containsKey(field)) {
          mistakes.add(field + " " + confident + " for nothing");
        }
      }
      switch (made.story()) {
        case SPECIMEN ->
            require(outcome.doubts().contains("specimen"), made.name(), missed, outcome);
        case ANOTHER_HOLDER ->
            require(
                outcome.doubts().contains("another_holder")
                    || outcome.doubts().contains("holder_not_found"),
                "another holder",
                mistakes,
                outcome);
        case NEGATIVE ->
            require(
                outcome.doubts().contains("negative") || outcome.confident(Field.RESULT).isEmpty(),
                "negative",
                mistakes,
                outcome);
        default -> {}
      }
      if (made.story() == Story.POSITIVE || made.story() == Story.EXPIRED) {
        int[] n =
            papers.computeIfAbsent((made.form().isClean() ? "clean" : "scan"), k -> new int[2]);
        n[asked ? 1 : 0]++;
      }
      outcome.doubts().forEach(doubt -> doubts.merge(made.story() + " " + doubt, 1, Integer::sum));
      if (!mistakes.isEmpty()) {
        wrong.add(made.name() + ": " + mistakes + " " + outcome.doubts());
      }
    }

    /** A mistake only when something would be filled in. */
    private static void require(boolean seen, String what, List<String> mistakes, Outcome outcome) {
      if (!seen && FILLED_IN.stream().anyMatch(field -> outcome.confident(field).isPresent())) {
        mistakes.add(what + " not seen");
      }
    }

    private static boolean same(Field field, String one, String other) {
      return switch (field) {
        case ISSUER, HOLDER, NUMBER, SCOPE ->
            one.replaceAll("[\\s.]", "").equalsIgnoreCase(other.replaceAll("[\\s.]", ""));
        default -> one.equals(other);
      };
    }

    void print(double seconds) {
      fields.forEach(
          (field, n) ->
              System.out.printf(
                  "field %-20s right %4d asked %4d wrong %4d%n", field, n[0], n[1], n[2]));
      papers.forEach(
          (kind, n) ->
              System.out.printf(
                  "papers %-6s without a question %d, with one %d%n", kind, n[0], n[1]));
      doubts.forEach((doubt, n) -> System.out.printf("doubt %s %d%n", doubt, n));
      System.out.printf("seconds %.0f, wrong but confident %d%n", seconds, wrong.size());
      System.out.printf("marks across the page not seen %d%n", missed.size());
      missed.forEach(line -> System.out.println("MISSED " + line));
      wrong.forEach(line -> System.out.println("WRONG " + line));
    }
  }
}
