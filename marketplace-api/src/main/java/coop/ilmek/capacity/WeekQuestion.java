package coop.ilmek.capacity;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What an owner is asked: how many people, from when to when, and what they made last week.
 *
 * @param people who do this process
 * @param breakMinutes of a day
 * @param days of a week
 * @param garment slug of what they made
 * @param pieces how many in a week; null when she does not know
 */
public record WeekQuestion(
    String process,
    int people,
    LocalTime startsAt,
    LocalTime endsAt,
    int breakMinutes,
    int days,
    String garment,
    @Nullable Integer pieces) {}
