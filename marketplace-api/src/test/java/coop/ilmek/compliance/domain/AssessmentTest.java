package coop.ilmek.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.compliance.domain.Assessment.Answer;
import coop.ilmek.compliance.domain.Evidence.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AssessmentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final List<Framework> FRAMEWORKS = load();

  private static List<Framework> load() {
    try (var in = Framework.class.getResourceAsStream("/compliance/frameworks.json")) {
      return List.of(JsonMapper.builder().build().readValue(in, Framework[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> types() {
    var types = new HashSet<String>();
    FRAMEWORKS.forEach(
        f -> f.areas().forEach(a -> a.requirements().forEach(r -> types.addAll(r.papers()))));
    return types;
  }

  private static Map<String, Evidence> shelf(List<Paper> papers, Profile profile) {
    var shelf = new HashMap<String, Evidence>();
    types().forEach(type -> shelf.put(type, Evidence.of(type, papers, profile, TODAY)));
    return shelf;
  }

  private static Paper paper(String type, int from, Integer to) {
    return new Paper(
        UUID.randomUUID(),
        type,
        true,
        TODAY.plusDays(from),
        to == null ? null : TODAY.plusDays(to));
  }

  private static Evidence of(Paper... papers) {
    return Evidence.of(papers[0].type(), Arrays.asList(papers), Profile.unsaid(null), TODAY);
  }

  @Test
  void bothFrameworksHoldTogether() {
    assertThat(FRAMEWORKS).extracting(Framework::id).containsExactly("tr_legal", "amfori_bsci");
    var ids = new ArrayList<String>();
    var severities = new HashMap<String, String>();
    for (var framework : FRAMEWORKS) {
      long core =
          framework.areas().stream()
              .flatMap(area -> area.requirements().stream())
              .peek(requirement -> ids.add(requirement.id()))
              .peek(
                  requirement -> {
                    assertThat(requirement.severity()).isIn("critical", "major", "minor");
                    assertThat(requirement.titleTr()).isNotBlank();
                    assertThat(requirement.stepTr()).isNotBlank();
                    severities.putIfAbsent(requirement.control(), requirement.severity());
                    Profile.unsaid(null).concerns(requirement.applies());
                  })
              .filter(Framework.Requirement::core)
              .count();
      assertThat(core).as(framework.id()).isLessThanOrEqualTo(40);
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void theRowsSumToTheNumberForFiftyRandomWorkshops() {
    var random = new Random(20_261_122);
    var types = List.copyOf(types());
    int capped = 0;
    for (int i = 0; i < 50; i++) {
      var profile =
          new Profile(
              List.of("low", "hazardous", "very_hazardous").get(random.nextInt(3)),
              true,
              random.nextInt(120),
              maybe(random),
              maybe(random),
              maybe(random),
              maybe(random));
      var papers = new ArrayList<Paper>();
      double density = random.nextDouble();
      for (String type : types) {
        if (random.nextDouble() < density) {
          papers.add(paper(type, -random.nextInt(900), random.nextInt(700) - 100));
        }
      }
      var answers = new HashMap<String, Answer>();
      FRAMEWORKS.forEach(
          f ->
              f.areas()
                  .forEach(
                      a ->
                          a.requirements()
                              .forEach(
                                  r -> {
                                    if (random.nextDouble() < 0.9) {
                                      var said =
                                          random.nextDouble() < 0.8
                                              ? "yes"
                                              : List.of("partly", "no").get(random.nextInt(2));
                                      answers.put(r.control(), new Answer(said, ""));
                                    }
                                  })));
      for (var framework : FRAMEWORKS) {
        var assessment = Assessment.of(framework, profile, shelf(papers, profile), answers);
        var counted = assessment.rows().stream().filter(Assessment.Row::counted).toList();
        int points = counted.stream().mapToInt(Assessment.Row::points).sum();
        int weight = counted.stream().mapToInt(row -> row.requirement().weight()).sum();
        int sum = 100 * points / (10 * weight);
        assertThat(assessment.uncapped()).isEqualTo(sum);
        boolean holds =
            counted.stream()
                .anyMatch(
                    row ->
                        row.requirement().critical()
                            && Set.of("missing", "expired").contains(row.state()));
        assertThat(assessment.score()).isEqualTo(holds ? Math.min(sum, 59) : sum);
        assertThat(assessment.capReasons().isEmpty()).isEqualTo(!holds);
        assertThat(assessment.claimed()).isBetween(0, assessment.uncapped());
        assertThat(assessment.rows())
            .filteredOn(row -> !row.counted())
            .allMatch(row -> row.points() == 0);
        capped += assessment.uncapped() > assessment.score() ? 1 : 0;
      }
    }
    assertThat(capped).as("some of them are held down").isPositive();
  }

  private static Boolean maybe(Random random) {
    int n = random.nextInt(3);
    return n == 2 ? null : Boolean.valueOf(n == 1);
  }

  @Test
  void aPaperCountsThroughItsLastDay() {
    assertThat(of(paper("fire_report", -300, 0)).state()).isEqualTo("expiring");
    assertThat(of(paper("fire_report", -300, -1)).state()).isEqualTo("expired");
    assertThat(of(paper("fire_report", -300, 30)).state()).isEqualTo("expiring");
    assertThat(of(paper("fire_report", -300, 31)).state()).isEqualTo("met");
    assertThat(of(paper("tax_no_debt", -20, 8)).state()).as("lives a month").isEqualTo("met");
    assertThat(of(paper("tax_no_debt", -20, 7)).state()).isEqualTo("expiring");
    assertThat(of(paper("workplace_licence", -3000, null)).state()).isEqualTo("met");
    assertThat(of(paper("fire_report", -300, -1), paper("fire_report", -5, 100)).state())
        .as("the best one decides")
        .isEqualTo("met");
  }

  @Test
  void withEverythingThereItIsAHundredAndOneCriticalGapHoldsItAtFiftyNine() {
    var law = FRAMEWORKS.getFirst();
    var profile = Profile.unsaid(20);
    var papers = new ArrayList<Paper>();
    types().forEach(type -> papers.add(paper(type, -10, 300)));
    var answers = new HashMap<String, Answer>();
    law.areas()
        .forEach(
            a -> a.requirements().forEach(r -> answers.put(r.control(), new Answer("yes", ""))));
    var whole = Assessment.of(law, profile, shelf(papers, profile), answers);
    assertThat(whole.score()).isEqualTo(100);
    assertThat(whole.claimed()).isLessThan(50);

    papers.removeIf(paper -> paper.type().equals("fire_report"));
    var without = Assessment.of(law, profile, shelf(papers, profile), answers);
    assertThat(without.score()).isEqualTo(59);
    assertThat(without.uncapped()).isGreaterThan(90);
    assertThat(without.capReasons()).containsExactly("TR-1-02");
  }

  @Test
  void ofSeveralNeededPapersSomeAreAPart() {
    var law = FRAMEWORKS.getFirst();
    var profile = Profile.unsaid(20);
    var papers = List.of(paper("payroll", -10, 20), paper("bank_payment_list", -40, -5));
    var rows = Assessment.of(law, profile, shelf(papers, profile), Map.of()).rows();
    assertThat(rows)
        .filteredOn(row -> row.requirement().control().equals("WG-MIN"))
        .extracting(Assessment.Row::state)
        .containsExactly("partial");
  }
}
