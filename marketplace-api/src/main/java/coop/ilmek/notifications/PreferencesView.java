package coop.ilmek.notifications;

import java.util.List;

/**
 * Which channels a person wants for which kinds of notices.
 *
 * @param email whether she can be reached by mail at all
 * @param sms whether she can be reached by SMS at all
 */
public record PreferencesView(boolean email, boolean sms, List<PreferenceView> choices) {
  /**
   * @param kind work, money, papers or membership
   */
  public record PreferenceView(String kind, boolean email, boolean sms) {}
}
