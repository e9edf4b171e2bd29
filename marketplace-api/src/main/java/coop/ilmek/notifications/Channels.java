package coop.ilmek.notifications;

import coop.ilmek.identity.Address;
import coop.ilmek.shared.flow.OutsideEffect.Hopeless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which ways out there are: a real one, the mailbox of the demo, or none. */
@Component
class Channels {
  private static final Logger log = LoggerFactory.getLogger(Channels.class);

  /** What becomes of a message on a channel. */
  enum Way {
    SENT,
    /** Kept in the mailbox that exists only with the demo. */
    KEPT,
    NONE
  }

  private final MailGateway mail;
  private final SmsGateway sms;
  private final boolean demo;

  Channels(MailGateway mail, SmsGateway sms, @Value("${ilmek.demo:false}") boolean demo) {
    this.mail = mail;
    this.sms = sms;
    this.demo = demo;
  }

  Way way(Address.Channel channel) {
    boolean set =
        switch (channel) {
          case EMAIL -> mail.isSet();
          case SMS -> sms.isSet();
        };
    return set ? Way.SENT : demo ? Way.KEPT : Way.NONE;
  }

  /**
   * Blocking.
   *
   * @return the outside system's name for it
   */
  String carry(Message message, String key) throws Undelivered, Hopeless, InterruptedException {
    return switch (message.to().channel()) {
      case SMS -> sms.send(message, key);
      case EMAIL -> {
        mail.send(message, key);
        yield key;
      }
    };
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    if (way(Address.Channel.SMS) == Way.NONE) {
      log.warn("no SMS can be sent: set ILMEK_SMS_URL, ILMEK_SMS_TOKEN and ILMEK_SMS_SENDER");
    }
    if (way(Address.Channel.EMAIL) == Way.NONE) {
      log.warn("no mail can be sent: set SPRING_MAIL_HOST and ILMEK_MAIL_FROM");
    }
  }
}
