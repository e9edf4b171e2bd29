package coop.ilmek.notifications;

import static coop.ilmek.notifications.persistence.DeliveryStore.SECRET;

import coop.ilmek.identity.Address;
import coop.ilmek.identity.CodeSender;
import coop.ilmek.identity.Letters;
import coop.ilmek.notifications.persistence.DeliveryStore;
import coop.ilmek.notifications.persistence.DeliveryStore.Delivery;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.shared.flow.OutsideEffect;
import coop.ilmek.shared.flow.Staging;
import coop.ilmek.shared.flow.Work;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Carries messages out. One-time codes go at once, because somebody waits with the phone in her
 * hand; everything else is staged work, one row for each address, tried again until it has left.
 */
@Service
class Deliveries implements CodeSender, Letters, EffectHandlers {
  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  static final String DELIVER = "notifications.deliver";

  /** Somebody waits for a code; after this she is told to try again. */
  private static final Duration CODE_LIMIT = Duration.ofSeconds(12);

  private final DeliveryStore store;
  private final Channels channels;
  private final NoticeTexts texts;
  private final Staging staging;
  private final Clock clock;
  private final String publicUrl;
  private final Scheduler blocking =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "deliveries");

  Deliveries(
      DeliveryStore store,
      Channels channels,
      NoticeTexts texts,
      Staging staging,
      Clock clock,
      @Value("${ilmek.public-url}") String publicUrl) {
    this.store = store;
    this.channels = channels;
    this.texts = texts;
    this.staging = staging;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  @PreDestroy
  void close() {
    blocking.dispose();
  }

  @Override
  public void register(Effects effects) {
    effects.outside(DELIVER, new Deliver());
  }

  @Override
  public Mono<Void> send(Address address, String code, String language, Purpose purpose) {
    String template = "code_" + purpose.name().toLowerCase(Locale.ROOT);
    var said = texts.say(template, Map.of("code", SECRET), language);
    String subject = said.title();
    String text = said.text();
    UUID id = Ids.next();
    var row = new Delivery(id, address, subject, text, null);
    return switch (channels.way(address.channel())) {
      case NONE -> Mono.error(Problem.refused("channel_not_set"));
      case KEPT -> store.keep(row.with(code));
      case SENT ->
          Mono.fromCallable(
                  () ->
                      channels.carry(
                          new Message(address, subject, text.replace(SECRET, code)), id.toString()))
              .subscribeOn(blocking)
              .timeout(CODE_LIMIT)
              // The log says that a code went out, not which.
              .flatMap(reference -> store.sent(row, reference))
              .onErrorMap(Deliveries::nowBusy);
    };
  }

  @Override
  public boolean reaches(Address.Channel channel) {
    return channels.way(channel) != Channels.Way.NONE;
  }

  private static Throwable nowBusy(Throwable failure) {
    // The message of ours names no address; others may.
    log.warn(
        "a code could not be sent: {}",
        failure instanceof Undelivered || failure instanceof OutsideEffect.Hopeless
            ? failure.getMessage()
            : failure.getClass().getSimpleName());
    return Problem.of(ProblemType.BUSY);
  }

  @Override
  public Mono<Void> post(
      Address to, String language, String template, Map<String, Object> values, @Nullable Link on) {
    var all = new LinkedHashMap<>(values);
    String link = on == null ? "" : publicUrl + on.path() + SECRET;
    var said = texts.say(template, all, language);
    boolean sms = to.channel() == Address.Channel.SMS;
    var row =
        new Delivery(
            Ids.next(),
            to,
            said.title(),
            sms ? Wording.sms(said, link) : Wording.mail(said, link, publicUrl, language),
            on == null ? null : on.secret());
    return switch (channels.way(to.channel())) {
      case NONE -> Mono.error(Problem.refused("channel_not_set"));
      case KEPT -> store.keep(row);
      case SENT -> store.queue(row).then(stage(List.of(row.id()), Staging.URGENT));
    };
  }

  /** Stages the sending of rows that wait. */
  Mono<Void> stage(List<UUID> deliveries, short priority) {
    Instant now = clock.instant();
    return staging.stage(
        deliveries.stream()
            .map(id -> new Staging.Staged(DELIVER, id.toString(), now, priority, id, false))
            .toList());
  }

  private final class Deliver implements OutsideEffect<Delivery, String> {
    @Override
    public Mono<Delivery> ask(Work work) {
      return store.waiting(work.subjectOrThrow());
    }

    @Override
    public String call(Work work, Delivery delivery) throws Exception {
      String secret = delivery.secret();
      String text = secret == null ? delivery.text() : delivery.text().replace(SECRET, secret);
      return channels.carry(
          new Message(delivery.to(), delivery.subject(), text), delivery.id().toString());
    }

    @Override
    public Mono<Void> took(Work work, String reference) {
      return store.left(work.subjectOrThrow(), reference);
    }
  }
}
