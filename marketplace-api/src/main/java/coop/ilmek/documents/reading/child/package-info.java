/**
 * What runs in the child process, and only there: it opens files from strangers. It holds no
 * secrets, reaches no database and says what it saw as one JSON document.
 */
@NullMarked
package coop.ilmek.documents.reading.child;

import org.jspecify.annotations.NullMarked;
