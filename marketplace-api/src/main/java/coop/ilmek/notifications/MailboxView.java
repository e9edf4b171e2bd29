package coop.ilmek.notifications;

import java.time.Instant;

/** A message in the demo's mailbox. */
public record MailboxView(Instant at, String channel, String to, String subject, String text) {}
