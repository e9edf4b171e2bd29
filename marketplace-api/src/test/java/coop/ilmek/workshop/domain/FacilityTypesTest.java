package coop.ilmek.workshop.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.workshop.Process;
import coop.ilmek.workshop.domain.FacilityTypes.Match;
import coop.ilmek.workshop.domain.FacilityTypes.Type;
import coop.ilmek.workshop.domain.FacilityTypes.Understood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Free text about what is done, against the matching tests of Open Supply Hub. */
class FacilityTypesTest {
  private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]+)");

  @Test
  void everyTextIsUnderstoodInAnyCase() throws IOException {
    Path file = Path.of("src/test/resources/sheets/osh_type_matching.csv");
    int rows = 0;
    for (String line : Files.readAllLines(file, UTF_8).subList(1, 98)) {
      String[] cells =
          CELL.matcher(line)
              .results()
              .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1))
              .toArray(String[]::new);
      var expected = new Understood(Match.valueOf(cells[2]), new Type(cells[3], cells[4]));
      for (String written :
          new String[] {
            cells[0], cells[0].toLowerCase(Locale.ROOT), cells[0].toUpperCase(Locale.ROOT)
          }) {
        assertThat(FacilityTypes.of(written, cells[1])).as(line).contains(expected);
      }
      assertThat(FacilityTypes.of(cells[0], "Health")).isEmpty();
      rows++;
    }
    assertThat(rows).isEqualTo(97);
  }

  @Test
  void whatOnlyComesCloseIsNeverSet() {
    assertThat(FacilityTypes.of("raw mater process", "Apparel").orElseThrow().maySet()).isFalse();
    assertThat(FacilityTypes.of("swing", "Apparel")).isPresent();
    assertThat(FacilityTypes.of("bakery", "Apparel")).isEmpty();
    assertThat(FacilityTypes.of(" ", "Apparel")).isEmpty();
  }

  @Test
  void whatIsCountedInMinutesIsKnown() {
    assertThat(FacilityTypes.of("Cut & Sew", "Apparel").orElseThrow().type().processes())
        .containsExactlyInAnyOrder(Process.CUTTING, Process.SEWING);
    assertThat(FacilityTypes.of("Tannery", "Apparel").orElseThrow().type().processes()).isEmpty();
  }
}
