package coop.ilmek.membership.web;

import coop.ilmek.membership.ApplicationLine;
import coop.ilmek.membership.ApplicationView;
import coop.ilmek.membership.Applications.Because;
import coop.ilmek.membership.PlannedVisitView;
import coop.ilmek.membership.QueueFilter;
import coop.ilmek.membership.Vetting;
import coop.ilmek.membership.VisitForm;
import coop.ilmek.membership.VisitView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The centre's side of applications. */
@RestController
@RequestMapping("/api/applications")
class VettingController {
  private final Vetting vetting;

  VettingController(Vetting vetting) {
    this.vetting = vetting;
  }

  record Version(@NotNull Long version) {}

  record Noted(@NotNull Long version, @NotNull @Size(max = 2000) String note) {}

  record Changes(
      @NotNull Long version,
      @NotBlank @Size(max = 60) String reason,
      @NotNull @Size(max = 2000) String note,
      @NotNull @Size(max = 20)
          List<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,80}") String> documents) {}

  record VisitPlan(
      @NotNull Long version,
      @NotNull LocalDate on,
      @Nullable @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String time,
      @NotNull @Size(max = 2000) String note) {}

  record Photo(@NotNull UUID blobId, @NotNull @Size(max = 200) String caption) {}

  record VisitRecord(
      @NotNull Long version,
      @NotNull @Valid VisitForm form,
      @NotNull @Size(max = 40) List<@NotNull @Valid Photo> photos,
      @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
      @Nullable @DecimalMin("-180") @DecimalMax("180") Double lng) {}

  record Decision(
      @NotNull Long version,
      @NotBlank @Size(max = 60) String reason,
      @NotNull @Size(max = 2000) String note) {}

  @GetMapping
  Mono<Page<ApplicationLine>> queue(
      Actor actor,
      @RequestParam(required = false) @Nullable @Size(max = 40) String state,
      @RequestParam(required = false) @Nullable @Size(max = 40) String kind,
      @RequestParam(required = false) @Nullable @Size(max = 60) String district,
      @RequestParam(required = false) @Nullable @Min(0) @Max(3650) Integer olderThanDays,
      @RequestParam(required = false) @Nullable @Size(max = 100) String q,
      @RequestParam(required = false) @Nullable @Size(max = 200) String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return vetting.queue(
        actor, new QueueFilter(state, kind, district, olderThanDays, q, cursor, size));
  }

  @GetMapping("/visits")
  Mono<List<PlannedVisitView>> plannedVisits(
      Actor actor, @RequestParam(required = false) @Nullable LocalDate until) {
    return vetting.plannedVisits(actor, until);
  }

  @PostMapping("/{id}/take-up")
  Mono<ApplicationView> takeUp(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Version request) {
    return vetting.takeUp(actor, id, request.version());
  }

  @PostMapping("/{id}/request-changes")
  Mono<ApplicationView> requestChanges(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Changes request) {
    return vetting.requestChanges(
        actor,
        id,
        new Vetting.Changes(
            request.version(), request.reason(), request.note(), request.documents()));
  }

  @PostMapping("/{id}/plan-visit")
  Mono<ApplicationView> planVisit(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody VisitPlan request) {
    return vetting.planVisit(
        actor,
        id,
        new Vetting.VisitPlan(request.version(), request.on(), request.time(), request.note()));
  }

  @PostMapping("/{id}/record-visit")
  Mono<ApplicationView> recordVisit(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody VisitRecord request) {
    var photos =
        request.photos().stream()
            .map(photo -> new VisitView.Photo(photo.blobId(), photo.caption()))
            .toList();
    return vetting.recordVisit(
        actor,
        id,
        new Vetting.VisitRecord(
            request.version(), request.form(), photos, request.lat(), request.lng()));
  }

  @PostMapping("/{id}/approve")
  Mono<ApplicationView> approve(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Noted request) {
    return vetting.approve(actor, id, new Because(request.version(), request.note()));
  }

  @PostMapping("/{id}/reject")
  Mono<ApplicationView> reject(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Decision request) {
    return vetting.reject(
        actor, id, new Vetting.Decision(request.version(), request.reason(), request.note()));
  }
}
