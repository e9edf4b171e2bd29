package coop.ilmek.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a member is paid.
 *
 * @param status code (its owner confirms it by a code), second_person (a coordinator looks at it),
 *     hold (the 48 hours run) or usable
 * @param changes whether it replaces an account that was paid before
 * @param usableFrom when it may be paid once everything is confirmed; none before the code
 * @param previousIban the account before it, masked
 */
public record PayeeAccountView(
    UUID id,
    UUID organisationId,
    String organisationName,
    String iban,
    String holder,
    String status,
    boolean changes,
    Instant createdAt,
    String createdBy,
    @Nullable Instant usableFrom,
    @Nullable String previousIban) {}
