package coop.ilmek.identity;

import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP's minimum). Each takes memory and a core for
 * some 50 ms: two at a time, on threads of their own, a queue of fifty, and then "busy".
 */
@Component
class PasswordHashes {
  private static final int THREADS = 2;
  private static final int QUEUE = 50;

  private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, QUEUE, "passwords");

  /** Compared with when an address has no password, so that both answers take the same time. */
  private final Mono<String> nobodys = hash("a password that nobody has").cache();

  @PreDestroy
  void close() {
    scheduler.dispose();
  }

  Mono<String> hash(String password) {
    return Mono.fromCallable(() -> String.valueOf(argon.encode(password)))
        .subscribeOn(scheduler)
        .onErrorMap(RejectedExecutionException.class, e -> Problem.of(ProblemType.BUSY));
  }

  /** Takes as long without a hash as with one. */
  Mono<Boolean> matches(String password, @Nullable String hash) {
    Mono<String> stored = hash == null ? nobodys : Mono.just(hash);
    return stored.flatMap(
        against ->
            Mono.fromCallable(() -> argon.matches(password, against) && hash != null)
                .subscribeOn(scheduler)
                .onErrorMap(RejectedExecutionException.class, e -> Problem.of(ProblemType.BUSY)));
  }
}
