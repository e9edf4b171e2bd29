package coop.ilmek.shared.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How durable work stands.
 *
 * @param due should have begun by now
 * @param oldestDue since when the oldest of it waits
 * @param running being done now
 * @param retrying failed at least once and is tried again by itself
 * @param parked waits for a person
 * @param doneLastDay done within the last 24 hours
 * @param parkedLastDay gave up within the last 24 hours
 */
public record WorkloadView(
    int due,
    @Nullable Instant oldestDue,
    int running,
    int retrying,
    int parked,
    int doneLastDay,
    int parkedLastDay) {}
