package coop.ilmek.notifications;

import coop.ilmek.shared.flow.OutsideEffect.Hopeless;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail through SMTP: set when {@code spring.mail.host} is. Blocking; time limits are settings. */
@Component
class MailGateway {
  private final @Nullable JavaMailSender sender;
  private final String from;
  private final String host;

  MailGateway(
      ObjectProvider<JavaMailSender> sender,
      @Value("${ilmek.mail.from}") String from,
      @Value("${ilmek.public-url}") String publicUrl) {
    this.sender = sender.getIfAvailable();
    this.from = from;
    this.host = publicUrl.replaceFirst("^https?://", "").replaceFirst("[:/].*", "");
  }

  boolean isSet() {
    return sender != null;
  }

  /**
   * @param key the same in every try: it becomes the Message-ID, by which mailboxes know a double
   * @throws Hopeless when this address will never take it
   */
  void send(Message message, String key) throws Undelivered, Hopeless {
    if (sender == null) {
      throw new Undelivered("no mail server is set");
    }
    String id = "<" + key.replaceAll("[^A-Za-z0-9.-]", ".") + "@" + host + ">";
    try {
      MimeMessage mail = new Identified(sender.createMimeMessage(), id);
      var parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
      parts.setFrom(from);
      parts.setTo(message.to().value());
      parts.setSubject(message.subject());
      parts.setText(message.text());
      sender.send(mail);
    } catch (MessagingException e) {
      throw new Hopeless("the mail cannot be written: " + e.getClass().getSimpleName());
    } catch (MailException e) {
      if (refusedForGood(e)) {
        throw new Hopeless("the mail server refuses this address");
      }
      throw new Undelivered("the mail server did not take it: " + e.getClass().getSimpleName());
    }
  }

  /** Invalid are those whom the server refused for good; who may be taken later is "unsent". */
  private static boolean refusedForGood(MailException failure) {
    return failure instanceof MailSendException sending
        && Stream.of(sending.getMessageExceptions())
            .anyMatch(
                one ->
                    one instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
  }

  /** JavaMail makes up a Message-ID when it saves; this one keeps ours. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(MimeMessage plain, String id) throws MessagingException {
      super(plain.getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
