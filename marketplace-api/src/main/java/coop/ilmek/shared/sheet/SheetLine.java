package coop.ilmek.shared.sheet;

import java.util.List;

/**
 * A line of a table.
 *
 * @param line its number as the spreadsheet shows it, from 1
 * @param cells as many as there are columns; empty text where nothing stands
 */
public record SheetLine(int line, List<String> cells) {}
