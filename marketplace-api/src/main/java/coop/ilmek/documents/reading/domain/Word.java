package coop.ilmek.documents.reading.domain;

/**
 * One word as it was seen.
 *
 * @param confidence 0 to 100; what stands in the file as text has 100
 */
public record Word(String text, Box box, int confidence) {}
