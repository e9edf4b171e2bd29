package coop.ilmek.identity;

import org.jspecify.annotations.Nullable;

/**
 * How a person signs in, to herself.
 *
 * @param password whether she has set one
 */
public record AccountView(@Nullable String phone, @Nullable String email, boolean password) {}
