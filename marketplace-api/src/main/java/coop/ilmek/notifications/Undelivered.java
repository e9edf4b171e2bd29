package coop.ilmek.notifications;

/** The channel did not take a message now; another try may succeed. Names no address. */
final class Undelivered extends Exception {
  private static final long serialVersionUID = 1;

  Undelivered(String message) {
    super(message);
  }
}
