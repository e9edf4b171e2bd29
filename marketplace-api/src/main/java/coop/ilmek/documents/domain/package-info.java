@NullMarked
package coop.ilmek.documents.domain;

import org.jspecify.annotations.NullMarked;
