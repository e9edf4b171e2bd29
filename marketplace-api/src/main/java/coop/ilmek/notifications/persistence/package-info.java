@NullMarked
package coop.ilmek.notifications.persistence;

import org.jspecify.annotations.NullMarked;
