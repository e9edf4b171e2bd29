package coop.ilmek.documents.reading.corpus;

import coop.ilmek.documents.reading.domain.Field;
import java.util.Map;

/**
 * A made paper and what it says.
 *
 * @param truth what stands on it for people to see, in standard form
 * @param unseen made from a template and in a font the rules were never tried on
 */
public record Made(
    String name,
    Form form,
    Story story,
    boolean unseen,
    String mediaType,
    byte[] file,
    String ownName,
    String ownTaxNumber,
    Map<Field, String> truth) {

  /** As what it is handed in. */
  public enum Form {
    PDF,
    DOCX,
    SCAN,
    PHOTO;

    public boolean isClean() {
      return this == PDF || this == DOCX;
    }
  }

  /** What is the matter with it. */
  public enum Story {
    POSITIVE,
    NEGATIVE,
    EXPIRED,
    ANOTHER_HOLDER,
    SPECIMEN,
    CONTRADICTING
  }
}
