package coop.ilmek.workshop.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.workshop.domain.Places.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses in one line, as people and foreign programs write them. */
class PlacesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Demirci Sanayi Sitesi 3. Sokak, Inegol, Bursa | Bursa | İnegöl
          1nci Organize San. Bolgesi, 4. Cadde No.8, Malatya | Malatya |
          Istiklal Mah. Vize Yolu Cad. No: 12/3, Kirklareli | Kırklareli |
          Bahar Mahallesi 101 Sok. No:5-7/2, Denizli 20100 | Denizli |
          Su Cd. Ay Sk. No.4, Bayrampasa, Istanbul | İstanbul | Bayrampaşa
          2, Nolu Cadde 77 Parsel, Caycuma, Zonguldak | Zonguldak | Çaycuma
          Yeni Mah. 12. Sok. No:3 /4, ESENYURT/ISTANBUL, PK 34000, Istanbul | İstanbul | Esenyurt
          Uzun Cd. Gungoren, Istanbul | İstanbul | Güngören
          Menderes Mah. 354. Sk. 12 Esenler/İSTANBUL TÜRKİYE | İstanbul | Esenler
          354. Sokak 12, Bayrampaşa | İstanbul | Bayrampaşa
          """)
  void whatItSaysIsUnderstood(String address, String province, String district) {
    assertThat(Places.of(address)).isEqualTo(new Found(province, district, List.of()));
  }

  @Test
  void whatItLeavesOpenIsAsked() {
    // A neighbourhood and a district of this name are both in Istanbul.
    assertThat(Places.of("Fatih, Esenler, Istanbul").choices())
        .extracting(Places.Place::district)
        .containsExactly("Fatih", "Esenler");
    // Three provinces have a district of this name.
    assertThat(Places.of("Cumhuriyet Cad. 5, Yenisehir").choices())
        .extracting(Places.Place::province)
        .containsExactlyInAnyOrder("Bursa", "Diyarbakır", "Mersin");
    assertThat(Places.of("Bursa, Istanbul").choices()).hasSize(2);
  }

  @Test
  void nothingIsMadeUp() {
    for (String address : new String[] {"", " , / ", "1. Sokak No 5", "Berlin, Germany", "İ̇̇"}) {
      assertThat(Places.of(address)).isEqualTo(new Found(null, null, List.of()));
    }
  }

  @Test
  void namesAreWrittenAsTheyAre() {
    assertThat(Places.province("ISTANBUL")).isEqualTo("İstanbul");
    assertThat(Places.district("istanbul", "KAGITHANE")).isEqualTo("Kâğıthane");
    assertThat(Places.district("Bursa", "Esenler")).isEqualTo("Esenler");
    assertThat(Places.province("Bavyera")).isEqualTo("Bavyera");
  }
}
