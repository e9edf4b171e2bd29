package coop.ilmek.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.membership.domain.MakerPolicy.Case;
import org.junit.jupiter.api.Test;

/** Who makes and who passes on; how jobs grow with the record. */
class MakerPolicyTest {
  @Test
  void whoHasNoMachinesIsABrokerWhateverIsSold() {
    assertThat(MakerPolicy.decide(new Case(0, 20, 20, 0)).reasons()).containsExactly("no_machines");
  }

  @Test
  void anHourOverIsNoBroker() {
    // Twenty people at 60 % in a week of 45 hours, and half as much again.
    long usual = 20 * 45 * 60 * 6 / 10;
    assertThat(MakerPolicy.decide(new Case(21, 18, 20, usual)).isBroker()).isFalse();
    assertThat(MakerPolicy.decide(new Case(21, 18, 20, usual * 3 / 2)).isBroker()).isFalse();
  }

  @Test
  void whatFourRegisteredPeopleCannotSewIsSewnElsewhere() {
    assertThat(MakerPolicy.decide(new Case(30, 4, 20, 40_000)).reasons())
        .containsExactly("people_cannot_carry");
    assertThat(MakerPolicy.decide(new Case(2, null, null, 40_000)).reasons())
        .containsExactly("machines_cannot_carry");
  }

  @Test
  void moreMachinesOrPeopleNeverMakeABroker() {
    for (int heads = 1; heads < 60; heads++) {
      for (long minutes = 0; minutes < 200_000; minutes += 20_000) {
        boolean fewer = MakerPolicy.decide(new Case(heads, heads, heads, minutes)).isBroker();
        boolean more =
            MakerPolicy.decide(new Case(heads + 1, heads + 1, heads + 1, minutes)).isBroker();
        assertThat(more && !fewer).isFalse();
      }
    }
  }

  @Test
  void jobsGrowWithTheRecord() {
    var first = LadderPolicy.of(false, 16, 0, false);
    assertThat(first.minutes()).isEqualTo(51_840);
    assertThat(first.allows(51_840)).isTrue();
    assertThat(first.allows(51_841)).isFalse();
    assertThat(LadderPolicy.of(false, 16, 0, true).minutes()).isEqualTo(25_920);
    long last = 0;
    for (int finished = 0; finished < 5; finished++) {
      Long minutes = LadderPolicy.of(false, 16, finished, false).minutes();
      assertThat(minutes).isNotNull().isGreaterThanOrEqualTo(last);
      last = minutes;
    }
    assertThat(LadderPolicy.of(true, 16, 0, false).allows(Long.MAX_VALUE)).isTrue();
    assertThat(LadderPolicy.of(false, null, 0, false).minutes()).isEqualTo(16_200);
  }
}
