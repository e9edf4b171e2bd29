package coop.ilmek.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.ilmek.IlmekTest;
import coop.ilmek.capacity.persistence.ListingStore;
import coop.ilmek.shared.Folded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Turkish letters and endings. One list states no licence, so it is not kept here: {@code
 * ILMEK_FACTS} names its folder.
 */
@IlmekTest
class TurkishSearchTest {
  @Autowired private DatabaseClient db;
  @Autowired private ListingStore store;

  private static List<String[]> kept(String file) throws IOException {
    return lines(Path.of("src/test/resources/turkish", file));
  }

  private static List<String[]> lines(Path file) throws IOException {
    List<String> all = Files.readAllLines(file);
    return all.subList(1, all.size()).stream().map(line -> line.split(",", -1)).toList();
  }

  private String foldedBySql(String text) {
    return db.sql("select workshop.fold($1) as folded")
        .bind("$1", text)
        .map(row -> row.get("folded", String.class))
        .one()
        .block();
  }

  private boolean matches(String word, String text) {
    if (Folded.of(text).contains(Folded.of(word))) {
      return true;
    }
    Set<String> ofWord = store.stems(List.of(word)).block().getFirst();
    Set<String> ofText = store.stems(List.of(text)).block().getFirst();
    return ofWord.stream().anyMatch(ofText::contains);
  }

  @Test
  void javaAndSqlFoldAlike() throws IOException {
    for (String[] line : kept("tr_casefold.csv")) {
      for (String text : line) {
        assertThat(foldedBySql(text)).as(text).isEqualTo(Folded.of(text));
        assertThat(Folded.of(text)).doesNotContain("\u0307");
      }
      assertThat(Folded.of(line[0])).isEqualTo(Folded.of(line[1])).isEqualTo(Folded.of(line[2]));
    }
  }

  @Test
  void wordsAreFoundHoweverTheyAreTyped() throws IOException {
    for (String[] line : kept("tr_search_folding.csv")) {
      assertThat(matches(line[0], line[1]))
          .as("%s in %s", line[0], line[1])
          .isEqualTo(line[2].equals("1"));
    }
  }

  @Test
  void namesThatBrokeOnTheWayAreFound() throws IOException {
    String folder = System.getenv("ILMEK_FACTS");
    assumeTrue(folder != null, "not tried: ILMEK_FACTS does not name the folder of these names");
    for (String[] line : lines(Path.of(folder, "tr_broken_case_names.csv"))) {
      assertThat(Folded.of(line[0])).as(line[0]).isEqualTo(Folded.of(line[1]));
      assertThat(foldedBySql(line[0])).as(line[0]).isEqualTo(Folded.of(line[1]));
    }
  }

  /** The dictionary's stem, and in the listing the same without Turkish letters. */
  @Test
  void wordsAreStemmedAsTheSnowballDoes() throws IOException {
    var different = new ArrayList<String>();
    for (String[] line : kept("tr_stemming.csv")) {
      String stem =
          db.sql("select (ts_lexize('turkish_stem', $1))[1] as stem")
              .bind("$1", line[0])
              .map(row -> row.get("stem") == null ? "" : row.get("stem", String.class))
              .one()
              .block();
      if (!line[1].equals(stem)) {
        different.add(line[0] + ": " + stem + " instead of " + line[1]);
      }
      if (!stem.isEmpty()) {
        assertThat(store.stems(List.of(line[0])).block().getFirst())
            .as(line[0])
            .contains(Folded.of(stem));
      }
    }
    assertThat(different).as("stems that differ from the list").isEmpty();
  }

  @Test
  void endingsAndTheWordsOfTheTradeAreUnderstood() {
    assertThat(matches("terzilerden", "usta terzi atölyesi")).isTrue();
    assertThat(matches("DİKİŞTE", "dikim dikiş konfeksiyon")).isTrue();
    assertThat(matches("reçme", "reçme kemer reçme etek reçme coverstitch")).isTrue();
    assertThat(matches("%", "Yüzde yok")).isFalse();
  }
}
