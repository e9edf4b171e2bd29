package coop.ilmek.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of workshops on its way in.
 *
 * @param sheet the one that was read; empty for CSV
 * @param sheets all sheets of the file
 * @param state parsed: nobody knows yet which column is the name; validated: every line was looked
 *     at; applied, partly_applied; failed: the file could not be read
 * @param headingLine number of the line with the headings
 * @param template ready-made mapping that fits, osh_list or osh_download
 */
public record ImportView(
    UUID id,
    UUID fileId,
    String fileName,
    String sheet,
    List<String> sheets,
    String state,
    Instant stateSince,
    long version,
    @Nullable Failure failure,
    int headingLine,
    @Nullable String template,
    List<ImportColumn> columns,
    ImportSummary summary,
    Instant createdAt,
    @Nullable String createdBy,
    @Nullable Instant appliedAt) {

  /** Why a file could not be read. */
  public record Failure(String code, Map<String, Object> params) {}
}
