@NullMarked
package coop.ilmek.compliance.persistence;

import org.jspecify.annotations.NullMarked;
