package coop.ilmek.documents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of many.
 *
 * @param problem slug of why it was not confirmed; null when it was
 * @param reasons slugs of what did not hold
 */
public record ConfirmedRow(UUID paperId, @Nullable String problem, List<String> reasons) {}
