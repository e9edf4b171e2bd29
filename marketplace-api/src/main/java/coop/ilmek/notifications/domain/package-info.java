@NullMarked
package coop.ilmek.notifications.domain;

import org.jspecify.annotations.NullMarked;
