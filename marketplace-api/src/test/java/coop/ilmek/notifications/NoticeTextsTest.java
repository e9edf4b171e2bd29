package coop.ilmek.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.notifications.NoticeTexts.Template;
import coop.ilmek.workflows.MemberStanding;
import coop.ilmek.workflows.MemberVetting;
import coop.ilmek.workflows.OrderCourse;
import coop.ilmek.workflows.PaymentMilestone;
import coop.ilmek.workflows.SliceCourse;
import coop.ilmek.workflows.Slugs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the code tells has a text in every language, with the same holes. */
class NoticeTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/coop/ilmek");

  /** Where a notice is made or handed on, and the strings in that statement. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:toOrganisation|new Notice|tell[A-Za-z]*|toBrand|toWorkshop|brandOfQuote|workshopOfQuote"
              + "|payout|milestone|post)\\((?:[^;{}]|\\{[^;]*?})*?;",
          Pattern.DOTALL);

  /** What looks like the name of a template: words with underscores. */
  private static final Pattern NAME = Pattern.compile("\"([a-z]+(?:_[a-z]+)+_?)\"");

  /** Names that end in an act or a state of a course. */
  private static final Map<String, Set<String>> ENDINGS =
      Map.of(
          "application_", slugs(MemberVetting.Act.values()),
          "member_", slugs(MemberStanding.Act.values()),
          "paper_", Set.of("confirmed", "sent_back", "ends", "expired"),
          "brand_slice_", slugs(SliceCourse.Act.values()),
          "workshop_slice_", slugs(SliceCourse.Act.values()),
          "brand_order_", slugs(OrderCourse.Act.values()),
          "workshop_order_", slugs(OrderCourse.Act.values()),
          "payment_", slugs(PaymentMilestone.State.values()));

  private final NoticeTexts texts = new NoticeTexts(JsonMapper.builder().build());

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(texts.of("en").keySet()).isEqualTo(texts.of("tr").keySet());
    texts
        .of("tr")
        .forEach(
            (name, tr) -> {
              Template en = texts.of("en").get(name);
              assertThat(en.kind()).as(name).isEqualTo(tr.kind());
              assertThat(en.text().holes()).as(name).isEqualTo(tr.text().holes());
              assertThat(en.title().holes()).as(name).isEqualTo(tr.title().holes());
              assertThat(en.text().needed()).as(name).isEqualTo(tr.text().needed());
            });
  }

  @Test
  void bothLanguagesHaveTheSameWordsInEveryList() {
    assertThat(texts.words("en").keySet()).isEqualTo(texts.words("tr").keySet());
    texts
        .words("tr")
        .forEach(
            (list, words) ->
                assertThat(texts.words("en").get(list).keySet())
                    .as(list)
                    .isEqualTo(words.keySet()));
  }

  @Test
  void everyListNamedInATextExists() {
    for (String language : NoticeTexts.LANGUAGES) {
      for (Template template : texts.of(language).values()) {
        var holes = new TreeSet<>(template.title().holes());
        holes.addAll(template.text().holes());
        for (String hole : holes) {
          if (hole.contains(":")) {
            String list = hole.substring(hole.indexOf(':') + 1, hole.length() - 1);
            assertThat(texts.words(language)).containsKey(list);
          }
        }
      }
    }
  }

  @Test
  void everyTemplateToldInTheSourcesHasAText() throws IOException {
    var told = new TreeSet<String>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      if (source.contains("Notices") || source.contains("Letters")) {
        TOLD.matcher(source)
            .results()
            .forEach(
                call ->
                    NAME.matcher(call.group()).results().forEach(name -> told.add(name.group(1))));
      }
    }
    assertThat(told).isNotEmpty();
    var missing = new TreeSet<String>();
    for (String name : told) {
      boolean known =
          name.endsWith("_")
              ? texts.of("tr").keySet().stream().anyMatch(text -> text.startsWith(name))
              : texts.of("tr").containsKey(name) || !looksLikeATemplate(name);
      if (!known) {
        missing.add(name);
      }
    }
    assertThat(missing).as("texts missing in resources/notices").isEmpty();
  }

  /** Strings of such calls that name something else: columns, keys of values. */
  private boolean looksLikeATemplate(String name) {
    return texts.of("tr").keySet().stream()
        .filter(text -> text.contains("_"))
        .map(text -> text.substring(0, text.indexOf('_') + 1))
        .anyMatch(name::startsWith);
  }

  /** An ending that no course has would never be told; a text nobody tells is dead. */
  @Test
  void everyTextWithTheNameOfAnActIsOfAnActThatExists() {
    var alone =
        Set.of(
            "application_waits",
            "application_reminder",
            "brand_slice_remind",
            "brand_slice_last_day",
            "workshop_slice_answer",
            "brand_order_resume_asked");
    for (String name : texts.of("tr").keySet()) {
      for (var prefix : ENDINGS.entrySet()) {
        if (name.startsWith(prefix.getKey())
            && !prefix.getKey().equals("payment_")
            && !alone.contains(name)) {
          assertThat(prefix.getValue()).as(name).contains(name.substring(prefix.getKey().length()));
        }
      }
    }
  }

  @Test
  void aTextIsSaidInTheReadersLanguage() {
    var values =
        Map.of(
            "brand", "Nordwind",
            "style", "Basic",
            "po", "4711",
            "pieces", 12000,
            "dueWeek", "2026-W48");

    var tr = texts.say("enquiry_invited", values, "tr");
    var en = texts.say("enquiry_invited", values, "en");

    assertThat(tr.title()).isEqualTo("Yeni iş: Nordwind, 12.000 adet");
    assertThat(tr.text()).contains("Termin: 48. hafta (23–29 Kasım).");
    assertThat(en.title()).isEqualTo("New job: Nordwind, 12,000 pieces");
    assertThat(en.text()).contains("Due: week 48 (23–29 November).");
  }

  @Test
  void whatIsNotKnownIsLeftOutWithItsSentence() {
    var values = Map.of("brand", "B", "style", "S", "po", "1", "pieces", 1);
    assertThat(texts.say("enquiry_invited", values, "tr").text()).doesNotContain("Termin", "[");
    assertThat(texts.flaw("enquiry_invited", values)).isNull();
    assertThat(texts.flaw("enquiry_invited", Map.of("brand", "B"))).contains("pieces");
  }

  private static Set<String> slugs(Enum<?>... constants) {
    var slugs = new TreeSet<String>();
    for (Enum<?> constant : constants) {
      slugs.add(Slugs.of(constant));
    }
    return slugs;
  }

  private static List<Path> sources() throws IOException {
    try (var walk = Files.walk(SOURCES)) {
      return walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }
}
