package coop.ilmek.workshop.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.workshop.domain.Likeness.Part;
import coop.ilmek.workshop.domain.Likeness.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered as a possible duplicate, and what is not. */
class LikenessTest {
  private static Side side(String name, String address) {
    return new Side(name, address, "", null);
  }

  /** Real pairs of Open Supply Hub, decided by people; see the notice beside the file. */
  @Test
  void itFindsFourOfFiveAndWarnsOfOneInTenAtMost() throws IOException {
    var missed = new ArrayList<String>();
    var warned = new ArrayList<String>();
    int matches = 0;
    int distinct = 0;
    Path file = Path.of("src/test/resources/sheets/facility_dedupe_pairs.csv");
    for (String line : Files.readAllLines(file, UTF_8).subList(1, 56)) {
      String[] cells = line.split(",", -1);
      var score = Likeness.of(side(cells[1], cells[2]), side(cells[4], cells[5]));
      assertThat(score.parts().stream().mapToInt(Part::points).sum())
          .as("the parts add up: %s", line)
          .isEqualTo(score.points());
      if (cells[0].equals("match")) {
        matches++;
        if (!score.isAsked()) {
          missed.add(line);
        }
      } else {
        distinct++;
        if (score.isAsked()) {
          warned.add(line);
        }
      }
    }
    assertThat(matches).isEqualTo(23);
    assertThat(distinct).isEqualTo(32);
    assertThat(missed).as("not offered though the same").hasSizeLessThanOrEqualTo(matches / 5);
    assertThat(warned).as("offered though different").hasSizeLessThanOrEqualTo(distinct / 10);
  }

  @Test
  void spellingLegalFormAndBlanksDoNotMatter() {
    var street = "Menderes Mah. 354. Sokak No: 12";
    assertThat(
            Likeness.of(
                    side("Işık Konfeksiyon San. ve Tic. Ltd. Şti.", street),
                    side("ISIK KONFEKSIYON", "MENDERES MAHALLESİ 354 SK. 12"))
                .points())
        .isGreaterThanOrEqualTo(95);
  }

  @Test
  void tenNeighboursInOneBuildingAreTen() {
    String building = "Menderes 354. Sokak 12 Yıldız İş Hanı";
    var names =
        List.of(
            "Gül Dikim",
            "Nar Tekstil",
            "Emek Konfeksiyon",
            "Yıldız Giyim",
            "Kardeşler Atölyesi",
            "Doğan Triko",
            "Umut Fason",
            "Asya Baskı",
            "Çınar Nakış",
            "Deniz Ütü Paket");
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        var score =
            Likeness.of(
                new Side(names.get(i), building, "F" + i, null),
                new Side(names.get(j), building, "F" + j, null));
        assertThat(score.isAsked()).as("%s, %s", names.get(i), names.get(j)).isFalse();
      }
    }
  }

  @Test
  void theSameTaxNumberSpeaksForAndAnotherAgainst() {
    var one = new Side("Gül Dikim", "Menderes 354. Sokak 12", "", "1234567890");
    var same = new Side("Gül Dikim Evi", "Havaalanı 5. Sokak 3", "", "1234567890");
    var other = new Side("Gül Dikim", "Menderes 354. Sokak 12", "", "9876543210");
    assertThat(Likeness.of(one, same).parts())
        .contains(new Part("tax_number", 30, 30, "same"))
        .contains(new Part("house_number", -12, 0, "other"));
    assertThat(Likeness.of(one, other).points()).isEqualTo(80);
  }

  @Test
  void nothingSaidIsNothingAlike() {
    assertThat(Likeness.of(side("A", ""), side("B", "")).points()).isZero();
    assertThat(Likeness.of(side("Tekstil", ""), side("Tekstil", "")).points()).isEqualTo(50);
  }
}
