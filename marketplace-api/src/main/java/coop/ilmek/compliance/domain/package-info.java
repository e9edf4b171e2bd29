@NullMarked
package coop.ilmek.compliance.domain;

import org.jspecify.annotations.NullMarked;
