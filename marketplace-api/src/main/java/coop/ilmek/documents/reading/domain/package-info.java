/** From words on a page to proposals: plain Java, synchronous, without any library. */
@NullMarked
package coop.ilmek.documents.reading.domain;

import org.jspecify.annotations.NullMarked;
