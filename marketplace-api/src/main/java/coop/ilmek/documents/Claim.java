package coop.ilmek.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says a paper says.
 *
 * @param pages blobs of its pages, in order; at least one
 */
public record Claim(
    String issuer,
    String documentNumber,
    LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    List<UUID> pages) {}
