package coop.ilmek.notifications.web;

import coop.ilmek.notifications.Inbox;
import coop.ilmek.notifications.NoticeView.NoticesView;
import coop.ilmek.notifications.PreferencesView;
import coop.ilmek.notifications.PreferencesView.PreferenceView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The reader's own notices and how she wants to be told. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {
  private final Inbox inbox;

  NoticeController(Inbox inbox) {
    this.inbox = inbox;
  }

  record Wanted(
      @NotNull @Pattern(regexp = "work|money|papers|membership") String kind,
      @NotNull Boolean email,
      @NotNull Boolean sms) {}

  record Preferences(@NotNull @Size(min = 1, max = 4) List<@Valid Wanted> choices) {}

  @GetMapping
  Mono<NoticesView> list(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "30") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return inbox.list(actor, cursor, size);
  }

  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> read(Actor actor, @PathVariable UUID id) {
    return inbox.read(actor, id);
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> readAll(Actor actor) {
    return inbox.readAll(actor);
  }

  @GetMapping("/preferences")
  Mono<PreferencesView> preferences(Actor actor) {
    return inbox.preferences(actor);
  }

  @PostMapping("/preferences")
  Mono<PreferencesView> prefer(Actor actor, @Valid @RequestBody Preferences request) {
    return inbox.prefer(
        actor,
        request.choices().stream()
            .map(one -> new PreferenceView(one.kind(), one.email(), one.sms()))
            .toList());
  }
}
