package coop.ilmek.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TransferReferenceTest {
  private final Random random = new Random(7);

  @Test
  void isFoundHoweverTheBankBreaksItUp() {
    for (int i = 0; i < 1000; i++) {
      String reference = TransferReference.next(random);
      String broken =
          "FAST GELEN "
              + reference.substring(0, 3).toLowerCase()
              + " - "
              + reference.substring(3, 6)
              + " "
              + reference.substring(6)
              + " DİKİM BEDELİ";
      assertThat(TransferReference.in(broken)).contains(reference);
      assertThat(TransferReference.in("pay " + reference.replace('I', 'ı'))).contains(reference);
    }
  }

  @Test
  void oneWrongCharacterIsNoReference() {
    for (int i = 0; i < 1000; i++) {
      String reference = TransferReference.next(random);
      int at = 3 + random.nextInt(7);
      char other = reference.charAt(at) == 'A' ? 'B' : 'A';
      String wrong = reference.substring(0, at) + other + reference.substring(at + 1);
      assertThat(TransferReference.in(wrong)).isEmpty();
    }
  }

  @Test
  void aTextMayNameSeveral() {
    String one = TransferReference.next(random);
    String other = TransferReference.next(random);
    assertThat(TransferReference.in(one + ", " + other + ", " + one)).containsExactly(one, other);
    assertThat(TransferReference.in("ILMEK KOOPERATIFI ILM")).isEmpty();
  }
}
