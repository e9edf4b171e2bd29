@NullMarked
package coop.ilmek.documents.persistence;

import org.jspecify.annotations.NullMarked;
