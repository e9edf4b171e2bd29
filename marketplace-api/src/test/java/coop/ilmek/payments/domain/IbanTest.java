package coop.ilmek.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "TR33 0006 1005 1978 6457 8413 26",
        "tr330006100519786457841326",
        "DE89 3704 0044 0532 0130 00",
        "GB82-WEST-1234-5698-7654-32"
      })
  void aNumberWithRightCheckDigitsIsRead(String typed) {
    assertThat(Iban.parse(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TR33 0006 1005 1978 6457 8413 27",
        "TR33 0006 1005 1978 6457 8431 26",
        "TR33 0006 1005 1978 6457 8413",
        "TR34 0006 1005 1978 6457 8413 26",
        "0006 1005 1978 6457 8413 26",
        "",
        "TR"
      })
  void aSlipOfTheFingerIsSeen(String typed) {
    assertThat(Iban.parse(typed)).isEmpty();
  }
}
