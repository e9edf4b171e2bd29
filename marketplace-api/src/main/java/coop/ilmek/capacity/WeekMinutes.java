package coop.ilmek.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * People minutes of one week and process, and the machine class that must have room for them.
 *
 * @param week its Monday
 * @param process slug
 * @param machineClass slug, null when no machine is the bottleneck
 * @param minutes more than zero
 */
public record WeekMinutes(
    LocalDate week, String process, @Nullable String machineClass, int minutes) {}
