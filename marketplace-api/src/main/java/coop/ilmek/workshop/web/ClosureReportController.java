package coop.ilmek.workshop.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.workshop.ClosureReportView;
import coop.ilmek.workshop.ClosureReports;
import coop.ilmek.workshop.ClosureReports.Report;
import coop.ilmek.workshop.Profile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** Workshops that closed, moved or opened again. */
@RestController
@RequestMapping("/api/closure-reports")
class ClosureReportController {
  private final ClosureReports reports;

  ClosureReportController(ClosureReports reports) {
    this.reports = reports;
  }

  record Address(
      @NotBlank @Size(max = 60) String province,
      @NotBlank @Size(max = 60) String district,
      @NotBlank @Size(max = 100) String neighbourhood,
      @NotBlank @Size(max = 150) String street,
      @NotBlank @Size(max = 20) String buildingNo,
      @Nullable @Size(max = 150) String buildingName,
      @NotBlank @Size(max = 20) String floor,
      @NotBlank @Size(max = 20) String door) {
    Profile.PostalAddress address() {
      return new Profile.PostalAddress(
          province.strip(),
          district.strip(),
          neighbourhood.strip(),
          street.strip(),
          buildingNo.strip(),
          buildingName,
          floor.strip(),
          door.strip());
    }
  }

  record NewReport(
      @NotBlank @Size(max = 20) String code,
      @NotNull @Pattern(regexp = "closed|moved|reopened") String kind,
      @NotNull LocalDate happenedOn,
      @NotNull @Size(max = 1000) String note,
      @Nullable @Valid Address address) {}

  record Version(@NotNull Long version) {}

  record Refusal(@NotNull Long version, @NotNull @Size(max = 1000) String reason) {}

  @GetMapping
  Mono<Page<ClosureReportView>> list(
      Actor actor,
      @RequestParam(defaultValue = "pending") @Pattern(regexp = "pending|confirmed|rejected")
          String state,
      @RequestParam(required = false) @Nullable @Size(max = 60) String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return reports.list(actor, state, cursor, size);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ClosureReportView> report(Actor actor, @Valid @RequestBody NewReport request) {
    Address address = request.address();
    return reports.report(
        actor,
        request.code(),
        new Report(
            request.kind(),
            request.happenedOn(),
            request.note(),
            address == null ? null : address.address()));
  }

  @PostMapping("/{id}/confirm")
  Mono<ClosureReportView> confirm(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Version request) {
    return reports.confirm(actor, id, request.version());
  }

  @PostMapping("/{id}/reject")
  Mono<ClosureReportView> reject(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Refusal request) {
    return reports.reject(actor, id, request.version(), request.reason());
  }
}
