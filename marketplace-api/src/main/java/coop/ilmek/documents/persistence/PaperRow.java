package coop.ilmek.documents.persistence;

import coop.ilmek.documents.RevisionView;
import java.util.List;
import java.util.UUID;

/**
 * A paper as it is read, with all its revisions, oldest first.
 *
 * @param kind what its organisation is: workshop, brand or centre
 */
public record PaperRow(
    UUID id,
    UUID organisationId,
    String organisation,
    String kind,
    String type,
    String label,
    long version,
    List<Numbered> revisions) {

  /** A revision with its own id. */
  public record Numbered(UUID id, RevisionView view) {}

  public RevisionView newest() {
    return revisions.getLast().view();
  }
}
