package coop.ilmek.sourcing.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.sourcing.Enquiries;
import coop.ilmek.sourcing.EnquiryRowView;
import coop.ilmek.sourcing.EnquiryTerms;
import coop.ilmek.sourcing.EnquiryView;
import coop.ilmek.sourcing.InvitationView;
import coop.ilmek.sourcing.Invitations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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

/** A brand's enquiries. */
@RestController
@RequestMapping("/api/enquiries")
class EnquiryController {
  private final Enquiries enquiries;
  private final Invitations invitations;

  EnquiryController(Enquiries enquiries, Invitations invitations) {
    this.enquiries = enquiries;
    this.invitations = invitations;
  }

  record NewEnquiry(@NotBlank @Size(max = 60) String poNumber, @Nullable UUID workshopId) {}

  record Repeat(@NotBlank @Size(max = 60) String poNumber) {}

  record Save(
      @NotNull Long version,
      @NotBlank @Size(max = 60) String poNumber,
      @NotNull @Valid EnquiryTerms terms) {}

  record Invite(@NotEmpty @Size(max = 200) List<@NotNull UUID> workshopIds) {}

  record Uninvite(@NotNull UUID workshopId) {}

  record Seen(@NotNull Long version) {}

  record Cancel(@NotNull Long version, @NotBlank @Size(max = 1000) String reason) {}

  @GetMapping
  Mono<Page<EnquiryRowView>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable List<String> state,
      @RequestParam(defaultValue = "") @Size(max = 100) String q,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return enquiries.list(actor, state == null ? List.of() : state, q, cursor, size);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<EnquiryView> draft(Actor actor, @Valid @RequestBody NewEnquiry request) {
    return enquiries.draft(actor, request.poNumber(), request.workshopId());
  }

  @GetMapping("/{id}")
  Mono<EnquiryView> view(Actor actor, @PathVariable UUID id) {
    return enquiries.view(actor, id);
  }

  @GetMapping("/{id}/preview")
  Mono<InvitationView> preview(Actor actor, @PathVariable UUID id) {
    return invitations.preview(actor, id);
  }

  @PostMapping("/{id}/repeat")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<EnquiryView> repeat(Actor actor, @PathVariable UUID id, @Valid @RequestBody Repeat request) {
    return enquiries.repeat(actor, id, request.poNumber());
  }

  @PostMapping("/{id}/save")
  Mono<EnquiryView> save(Actor actor, @PathVariable UUID id, @Valid @RequestBody Save request) {
    return enquiries.save(actor, id, request.version(), request.poNumber(), request.terms());
  }

  @PostMapping("/{id}/invite")
  Mono<EnquiryView> invite(Actor actor, @PathVariable UUID id, @Valid @RequestBody Invite request) {
    return invitations
        .invite(actor, id, request.workshopIds())
        .then(Mono.defer(() -> enquiries.view(actor, id)));
  }

  @PostMapping("/{id}/uninvite")
  Mono<EnquiryView> uninvite(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Uninvite request) {
    return invitations
        .uninvite(actor, id, request.workshopId())
        .then(Mono.defer(() -> enquiries.view(actor, id)));
  }

  @PostMapping("/{id}/publish")
  Mono<EnquiryView> publish(Actor actor, @PathVariable UUID id, @Valid @RequestBody Seen request) {
    return enquiries.publish(actor, id, request.version());
  }

  @PostMapping("/{id}/close")
  Mono<EnquiryView> close(Actor actor, @PathVariable UUID id, @Valid @RequestBody Seen request) {
    return enquiries.close(actor, id, request.version());
  }

  @PostMapping("/{id}/cancel")
  Mono<EnquiryView> cancel(Actor actor, @PathVariable UUID id, @Valid @RequestBody Cancel request) {
    return enquiries.cancel(actor, id, request.version(), request.reason());
  }
}
