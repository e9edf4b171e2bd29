/**
 * The courses of business: every life cycle as a table of rows that a coordinator can read aloud.
 * Plain Java without clock, framework, database or reflection; whoever asks brings the facts and
 * the time.
 */
@NullMarked
package coop.ilmek.workflows;

import org.jspecify.annotations.NullMarked;
