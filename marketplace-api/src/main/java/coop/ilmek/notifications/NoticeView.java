package coop.ilmek.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the reader's language.
 *
 * @param kind work, money, papers, membership or account
 * @param link path of the screen where the reader goes on
 */
public record NoticeView(
    UUID id,
    String kind,
    String title,
    String text,
    @Nullable String link,
    Instant at,
    boolean read) {

  /**
   * A page of notices, the newest first.
   *
   * @param next cursor of the following page, none on the last
   * @param unread of all notices, at most 100
   */
  public record NoticesView(List<NoticeView> items, @Nullable String next, int unread) {}
}
