package coop.ilmek.capacity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could make it: a process, a place, minutes in weeks, papers.
 *
 * @param firstWeek Monday of the first week asked
 * @param lastWeek Monday of the last week asked
 * @param minutes at least so many free minutes of the process in these weeks together
 * @param certificates slugs of paper types that must be confirmed
 * @param validThrough the day through which they must count
 * @param name part of a name, as typed
 */
public record CandidateFilter(
    String process,
    @Nullable String province,
    @Nullable String district,
    LocalDate firstWeek,
    LocalDate lastWeek,
    int minutes,
    List<String> certificates,
    LocalDate validThrough,
    @Nullable String name) {}
