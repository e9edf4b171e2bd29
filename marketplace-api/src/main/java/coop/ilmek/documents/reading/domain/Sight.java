package coop.ilmek.documents.reading.domain;

import java.util.List;

/**
 * One look at one page.
 *
 * @param page its number within the paper, from 1
 */
public record Sight(Source source, int page, List<Word> words) {
  /** How the words were come by. */
  public enum Source {
    /** The text a PDF carries besides what it shows. */
    LAYER,
    /** The text of a letter or a sheet, which has no fixed picture. */
    TEXT,
    /** The page as a picture, read by character recognition. */
    PICTURE,
    /** The picture read a second time, prepared in another way. */
    SECOND_PICTURE,
    /** Large writing across the page, looked for at several angles. */
    ACROSS;

    public String slug() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
