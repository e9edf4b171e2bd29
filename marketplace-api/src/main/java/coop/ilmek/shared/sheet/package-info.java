/** Spreadsheets in and out: XLSX and CSV as people keep them, within limits. */
@NullMarked
package coop.ilmek.shared.sheet;

import org.jspecify.annotations.NullMarked;
