package coop.ilmek.documents.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.ilmek.documents.reading.TestRules;
import coop.ilmek.documents.reading.domain.Sight.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/**
 * Lines of real certificates with the noise of recognition. They are facts without a licence, so
 * they are read from a folder: {@code -Dreading.facts=<folder>}.
 */
class CertificateLinesTest {
  private final Rules rules = TestRules.rules();

  @Test
  void everyLineSetsItsFieldAndNoOther() throws IOException {
    assumeThat(TestRules.facts()).as("not tried: ILMEK_FACTS names no folder").isNotEmpty();
    var wrong = new ArrayList<String>();
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    int asked = 0;
    int rows = 0;
    try (var reader = Files.newBufferedReader(TestRules.facts("certificate_lines.csv"))) {
      for (var row : format.parse(reader)) {
        rows++;
        var found = fields(row.get("line_as_extracted"));
        String field = row.get("field");
        String value = found.remove(field);
        if (value == null && !field.equals("none")) {
          asked++;
        } else if (value != null && !value.equals(row.get("expected"))) {
          wrong.add(row.get("line_as_extracted") + ": " + field + " " + value);
        }
        if (!found.isEmpty()) {
          wrong.add(row.get("line_as_extracted") + ": also " + found);
        }
      }
    }
    System.out.printf("lines of certificates: %d, asked %d, wrong %d%n", rows, asked, wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(asked).isZero();
  }

  @Test
  void aFigureTooManyIsNeverAnotherDay() {
    assertThat(fields("Geçerlilik Tarihi / Date of Expiry 123.02.2027"))
        .doesNotContainKey("valid_until");
    assertThat(fields("Geçerlilik Tarihi / Date of Expiry 1 23.02.2027"))
        .containsEntry("valid_until", "2027-02-23");
  }

  private TreeMap<String, String> fields(String line) {
    var words = new ArrayList<Word>();
    int x = 20;
    for (String word : line.split(" ", -1)) {
      words.add(new Word(word, new Box(x, 100, word.length() * 8, 10), 90));
      x += word.length() * 8 + 6;
    }
    var sight = new Sight(Source.PICTURE, 1, words);
    var finder = new Finder(List.of(sight), rules.labels(), rules.dates());
    var fields = new TreeMap<String, String>();
    for (var day : new Days(finder, rules.library().trailing()).all()) {
      String field =
          switch (day.kind()) {
            case "expires" -> "valid_until";
            case "issued", "first_issued" -> day.kind();
            default -> "";
          };
      if (!field.isEmpty()) {
        fields.put(field, day.found().day().toString());
      }
    }
    var number = Look.at(rules, List.of(sight), null).get(Field.NUMBER);
    if (number != null) {
      fields.put("number", number.getFirst().value());
    }
    for (var row : finder.rows()) {
      for (var cell : row) {
        var month = rules.dates().month(cell.text());
        for (var hit : finder.labels(cell)) {
          if (hit.kind().equals("surveillance") && month != null && finder.days(cell).isEmpty()) {
            fields.put("surveillance", month.toString());
          }
        }
      }
    }
    return fields;
  }
}
