/** Where the data lives: the embedded PostgreSQL or an external one, and how rows are read. */
@NullMarked
package coop.ilmek.shared.database;

import org.jspecify.annotations.NullMarked;
