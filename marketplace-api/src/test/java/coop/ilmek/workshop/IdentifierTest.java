package coop.ilmek.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.workshop.domain.WorkshopCode;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Numbers with check digits: right ones are brought to one form, wrong ones are refused. */
class IdentifierTest {
  @Test
  void rightOnesAreBroughtToOneForm() {
    assertThat(Identifier.GLN.parse("869 0000 00000 5")).contains("8690000000005");
    assertThat(Identifier.LEI.parse("5493001kjtiigc8y1r12")).contains("5493001KJTIIGC8Y1R12");
    assertThat(Identifier.NACE.parse("14.13.03")).contains("141303");
    assertThat(Identifier.NACE.parse("14.13")).contains("1413");
    assertThat(Identifier.TCKN.parse("100 000 001 46")).contains("10000000146");
    assertThat(Identifier.MERSIS.parse("1000000014600011")).contains("1000000014600011");
  }

  @Test
  void everyWrongDigitOfALocationNumberIsFound() {
    String right = "8690000000005";
    for (int at = 0; at < right.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = right.substring(0, at) + digit + right.substring(at + 1);
        assertThat(Identifier.GLN.isValid(typed)).as(typed).isEqualTo(typed.equals(right));
      }
    }
  }

  @Test
  void whatIsNoTextileOrTooShortIsRefused() {
    assertThat(Identifier.NACE.isValid("47.71")).isFalse();
    assertThat(Identifier.NACE.isValid("14.13.0")).isFalse();
    assertThat(Identifier.VKN.isValid("10000000146")).isFalse();
    assertThat(Identifier.TCKN.isValid("1234567890")).isFalse();
    assertThat(Identifier.MERSIS.isValid("0123456789112345")).isFalse();
    for (Identifier kind : Identifier.values()) {
      for (String odd : new String[] {"", "x", "0", "٣٣٣", "1".repeat(500), "\u0000"}) {
        assertThat(kind.isValid(odd)).as("%s %s", kind, odd).isFalse();
      }
    }
  }

  @Test
  void aCitizenNumberIsMasked() {
    assertThat(Identifier.masked("10000000146")).isEqualTo("*******0146");
    assertThat(Identifier.masked("1234567890")).isEqualTo("1234567890");
  }

  @Test
  void noCodeIsDrawnTwiceAndEveryWrongCharacterIsFound() {
    var drawn = new HashSet<String>();
    for (long number = 1; number <= 20_000; number++) {
      assertThat(drawn.add(WorkshopCode.of(number))).isTrue();
    }
    String code = WorkshopCode.of(4711);
    for (int at = 0; at < code.length(); at++) {
      for (char c : "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray()) {
        String typed = code.substring(0, at) + c + code.substring(at + 1);
        assertThat(WorkshopCode.parse(typed)).isEqualTo(typed.equals(code) ? code : "");
      }
    }
    for (int at = 0; at + 1 < code.length(); at++) {
      char a = code.charAt(at);
      char b = code.charAt(at + 1);
      String swapped = code.substring(0, at) + b + a + code.substring(at + 2);
      assertThat(WorkshopCode.parse(swapped)).isEqualTo(a == b ? code : "");
    }
  }
}
