package coop.ilmek.shared.sheet;

import java.util.List;

/**
 * A table as it stands in a file. Cells are text: numbers plain with a point, dates ISO 8601,
 * formulas by the value the file holds; blanks at the ends are gone.
 *
 * @param name of the sheet; empty for CSV
 * @param sheets names of all sheets of the file
 * @param headingLine number of the (last) line with headings
 * @param headings two lines of them are joined by " / "; empty where a column has none
 * @param lines those with something in them, below the headings
 */
public record Sheet(
    String name,
    List<String> sheets,
    int headingLine,
    List<String> headings,
    List<SheetLine> lines) {}
