package coop.ilmek.notifications.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Kinds of notices, as people choose their channels by them. */
public enum NoticeKind {
  /** Who may act and how one is reached: always told on every channel. */
  ACCOUNT(true),
  WORK(true),
  MONEY(true),
  PAPERS(false),
  MEMBERSHIP(false);

  private final boolean urgent;

  NoticeKind(boolean urgent) {
    this.urgent = urgent;
  }

  /** Also by SMS to those who are reached by e-mail, unless they said otherwise. */
  public boolean urgent() {
    return urgent;
  }

  public boolean chosen() {
    return this != ACCOUNT;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static NoticeKind of(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }

  /** Those a person may switch. */
  public static List<NoticeKind> choices() {
    return Arrays.stream(values()).filter(NoticeKind::chosen).toList();
  }
}
