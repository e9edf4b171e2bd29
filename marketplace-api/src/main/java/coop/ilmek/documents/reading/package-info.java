/**
 * Machine reading of papers: a child process sees words, rules propose what they say, and whatever
 * the readings do not agree on a person decides.
 */
@NullMarked
package coop.ilmek.documents.reading;

import org.jspecify.annotations.NullMarked;
