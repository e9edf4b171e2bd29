package coop.ilmek.documents.reading.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a paper was read to say.
 *
 * @param doubts about the paper as a whole: with any of them a person looks at it
 */
public record Outcome(List<Proposal> proposals, List<String> doubts) {
  public Optional<Proposal> of(Field field) {
    return proposals.stream().filter(proposal -> proposal.field() == field).findFirst();
  }

  /** The value of a field nobody need be asked about. */
  public Optional<String> confident(Field field) {
    return of(field).filter(Proposal::confident).map(proposal -> String.valueOf(proposal.value()));
  }
}
