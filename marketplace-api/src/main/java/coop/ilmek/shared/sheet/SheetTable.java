package coop.ilmek.shared.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that leaves.
 *
 * @param name of the file without its ending, and of the sheet
 * @param rows cells as text, whole numbers, decimals, truth values or dates; null where nothing
 *     stands
 */
public record SheetTable(
    String name, List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {}
