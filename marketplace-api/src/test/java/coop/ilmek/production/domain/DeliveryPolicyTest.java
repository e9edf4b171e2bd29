package coop.ilmek.production.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.production.domain.Breakdown.Cell;
import coop.ilmek.production.domain.DeliveryPolicy.Ordered;
import coop.ilmek.shared.Problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Pieces: what may be delivered, how a mix is scaled, when silence ends. */
class DeliveryPolicyTest {
  private static final Tolerance TOLERANCE = new Tolerance(3, 5);

  @Test
  void everyWrongLineIsNamedAtItsPlace() {
    var ordered = List.of(new Ordered("black", "S", 100, 100), new Ordered("black", "M", 200, 0));
    var lines =
        List.of(
            new Cell("black", "S", 6),
            new Cell("black", "M", 210),
            new Cell("black", "M", 1),
            new Cell("red", "M", 1));

    assertThat(DeliveryPolicy.check(lines, ordered, TOLERANCE))
        .containsExactly(
            new FieldError("/lines/0/pieces", "over_tolerance", Map.of("max", 5)),
            FieldError.of("/lines/2", "twice"),
            FieldError.of("/lines/3", "not_ordered"));
  }

  @Test
  void theToleranceIsNeverRoundedAgainstTheOrder() {
    assertThat(TOLERANCE.least(500)).isEqualTo(485);
    assertThat(TOLERANCE.least(10)).as("0.3 pieces may not be missing").isEqualTo(10);
    assertThat(TOLERANCE.most(10)).isEqualTo(10);
    assertThat(TOLERANCE.most(500)).isEqualTo(525);
    assertThat(new Tolerance(0, 0).least(10_000_000)).isEqualTo(10_000_000);
  }

  @Test
  void aScaledMixKeepsItsSum() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 2000; i++) {
      var cells = new ArrayList<Cell>();
      for (int n = 0; n < 1 + random.nextInt(12); n++) {
        cells.add(new Cell("c" + n, "M", 1 + random.nextInt(2000)));
      }
      int wanted = 1 + random.nextInt(Breakdown.sum(cells));

      var scaled = Breakdown.scaled(cells, wanted);

      assertThat(Breakdown.sum(scaled)).isEqualTo(wanted);
      assertThat(scaled).allSatisfy(cell -> assertThat(cell.pieces()).isPositive());
    }
  }

  @Test
  void silenceEndsWithTheLastWholeDayInIstanbul() {
    assertThat(Silence.ends(Instant.parse("2026-11-22T10:00:00Z"), 7))
        .isEqualTo(Instant.parse("2026-11-29T21:00:00Z"));
    assertThat(Silence.ends(Instant.parse("2026-11-22T22:30:00Z"), 7))
        .as("past midnight in Istanbul")
        .isEqualTo(Instant.parse("2026-11-30T21:00:00Z"));
  }
}
