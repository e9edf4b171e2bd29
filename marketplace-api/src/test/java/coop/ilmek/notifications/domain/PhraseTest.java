package coop.ilmek.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseTest {
  private static final Phrase.Words PLAIN =
      (value, list) -> list == null ? String.valueOf(value) : list + ":" + value;

  @Test
  void holesTakeTheirValues() {
    var phrase = new Phrase("{who} gives {what:thing}.[ Why: {reason}.]");

    assertThat(phrase.say(Map.of("who", "$1 & \\", "what", "it"), PLAIN))
        .isEqualTo("$1 & \\ gives thing:it.");
    assertThat(phrase.say(Map.of("who", "A", "what", "it", "reason", "so"), PLAIN))
        .isEqualTo("A gives thing:it. Why: so.");
    assertThat(phrase.needed()).containsExactly("who", "what");
    assertThat(phrase.holes()).containsExactly("{reason}", "{what:thing}", "{who}");
  }

  @Test
  void aValueIsNeverReadAsAHole() {
    assertThat(new Phrase("{a}[ {b}]").say(Map.of("a", "[x] {b}", "b", ""), PLAIN))
        .isEqualTo("[x] {b}");
  }

  @Test
  void figuresAreWrittenAsPeopleWriteThem() {
    var money = Map.of("minor", 1245050, "currency", "TRY");
    assertThat(Figures.say(money, "tr")).isEqualTo("12.450,50 TL");
    assertThat(Figures.say(money, "en")).isEqualTo("12,450.50 TRY");
    assertThat(Figures.say("2026-12-03", "tr")).isEqualTo("3 Aralık 2026");
    assertThat(Figures.say("2026-12-03T22:30:00Z", "tr")).isEqualTo("4 Aralık 2026");
    assertThat(Figures.say("2026-W53", "tr")).isEqualTo("53. hafta (28 Aralık–3 Ocak)");
    assertThat(Figures.say(Map.of("tr", "Vergi Levhası", "en", "Tax plate"), "en"))
        .isEqualTo("Tax plate");
    assertThat(Figures.say("PO-2026-11", "tr")).isEqualTo("PO-2026-11");
  }
}
