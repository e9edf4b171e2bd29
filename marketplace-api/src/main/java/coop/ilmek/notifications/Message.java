package coop.ilmek.notifications;

import coop.ilmek.identity.Address;

/**
 * What goes over a channel to one address.
 *
 * @param subject of mail; not part of an SMS
 */
record Message(Address to, String subject, String text) {}
