package coop.ilmek.documents.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.documents.reading.TestRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in 25 languages: Turkish and English ones are read, the others at least not mistaken. */
class DateReaderTest {
  private final DateReader dates = TestRules.rules().dates();

  private record Row(String language, String text, String expected) {}

  private static List<Row> rows() throws IOException {
    var in = DateReaderTest.class.getResourceAsStream("/reading/dates.csv");
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return format.parse(reader).stream()
          .map(row -> new Row(row.get("language"), row.get("text"), row.get("expected_date")))
          .toList();
    }
  }

  @Test
  void everyTurkishAndEnglishDayIsReadAndNoOtherIsMistaken() throws IOException {
    var wrong = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    for (Row row : rows()) {
      var found = dates.days(row.text()).stream().map(DateReader.Found::day).toList();
      var expected = LocalDate.parse(row.expected());
      if (found.stream().anyMatch(day -> !day.equals(expected))) {
        wrong.add(row + " " + found);
      } else if (found.isEmpty()) {
        unknown.add(row.toString());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(unknown)
        .noneMatch(row -> row.contains("language=Turkish") || row.contains("language=English"));
    assertThat(rows()).hasSize(128);
  }

  @ParameterizedTest
  @CsvSource({
    "Date of Expiry 123.02.2027",
    "01.26.11105.1147096",
    "31.04.2026",
    "32.01.2026",
    "12.13.2026",
    "1.2.20266",
    "Tel 0212.555.12.2026",
  })
  void whatIsNoDayForCertainIsNone(String text) {
    assertThat(dates.days(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1 23.02.2027, 2027-02-23",
    "'23,02.2027', 2027-02-23",
    "01.02.27, 2027-02-01",
  })
  void whatMayBeAnotherDayIsNotCertain(String text, LocalDate day) {
    assertThat(dates.days(text)).hasSize(1);
    assertThat(dates.days(text).getFirst().day()).isEqualTo(day);
    assertThat(dates.days(text).getFirst().certain()).isFalse();
  }
}
