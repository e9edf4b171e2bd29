package coop.ilmek.documents.reading;

import coop.ilmek.documents.reading.ReadingView.FieldView;
import coop.ilmek.documents.reading.ReadingView.SightView;
import coop.ilmek.documents.reading.domain.Outcome;
import coop.ilmek.documents.reading.domain.Proposal;
import java.util.List;

/** An outcome as it is kept and shown. */
record ReadingOutcome(List<FieldView> fields, List<String> doubts) {
  static ReadingOutcome of(Outcome outcome) {
    return new ReadingOutcome(
        outcome.proposals().stream().map(ReadingOutcome::field).toList(), outcome.doubts());
  }

  private static FieldView field(Proposal proposal) {
    return new FieldView(
        proposal.field().slug(),
        proposal.value(),
        proposal.confident(),
        proposal.doubts(),
        proposal.readings().stream().map(ReadingOutcome::sight).toList());
  }

  private static SightView sight(Proposal.Reading reading) {
    var box = reading.box();
    return new SightView(
        reading.source().slug(),
        reading.value(),
        reading.printed(),
        reading.page(),
        box.x(),
        box.y(),
        box.w(),
        box.h(),
        reading.confidence(),
        reading.rule());
  }
}
