package coop.ilmek.identity;

/**
 * What an invitation says before it is accepted.
 *
 * @param kind workshop, brand or centre
 * @param role what the reader would be
 * @param by name of who invited
 * @param address to which the invitation went, most of it hidden
 */
public record JoiningView(
    String organisation, String kind, String role, String by, String address) {}
