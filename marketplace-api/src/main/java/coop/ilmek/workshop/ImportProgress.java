package coop.ilmek.workshop;

/**
 * How far the work on a list has come.
 *
 * @param step none (nothing is under way here), reading, lines, comparing, adding
 * @param done lines so far
 * @param total lines in all; 0 while nobody knows
 */
public record ImportProgress(String step, int done, int total) {
  static final ImportProgress NONE = new ImportProgress("none", 0, 0);
}
