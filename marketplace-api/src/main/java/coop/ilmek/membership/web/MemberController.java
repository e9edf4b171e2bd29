package coop.ilmek.membership.web;

import coop.ilmek.membership.Answers;
import coop.ilmek.membership.Applications.Because;
import coop.ilmek.membership.Corrections;
import coop.ilmek.membership.MemberFilter;
import coop.ilmek.membership.MemberLine;
import coop.ilmek.membership.MemberView;
import coop.ilmek.membership.Members;
import coop.ilmek.membership.Standings;
import coop.ilmek.membership.Vetting;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Members and how they stand. */
@RestController
@RequestMapping("/api/members")
class MemberController {
  private final Members members;
  private final Standings standings;
  private final Corrections corrections;

  MemberController(Members members, Standings standings, Corrections corrections) {
    this.members = members;
    this.standings = standings;
    this.corrections = corrections;
  }

  record Noted(@NotNull Long version, @NotNull @Size(max = 2000) String note) {
    Because because() {
      return new Because(version, note);
    }
  }

  record Decision(
      @NotNull Long version,
      @NotBlank @Size(max = 60) String reason,
      @NotNull @Size(max = 2000) String note) {
    Vetting.Decision decision() {
      return new Vetting.Decision(version, reason, note);
    }
  }

  @GetMapping
  Mono<Page<MemberLine>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable @Size(max = 40) String kind,
      @RequestParam(required = false) @Nullable @Size(max = 40) String state,
      @RequestParam(required = false) @Nullable @Size(max = 60) String district,
      @RequestParam(required = false) @Nullable @Size(max = 40) String process,
      @RequestParam(required = false) @Nullable @Size(max = 100) String q,
      @RequestParam(required = false) @Nullable @Size(max = 300) String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return members.list(actor, new MemberFilter(kind, state, district, process, q, cursor, size));
  }

  @GetMapping("/{id}")
  Mono<MemberView> member(Actor actor, @PathVariable UUID id) {
    return members.member(actor, id);
  }

  @GetMapping("/{id}/facts")
  Mono<Answers> facts(Actor actor, @PathVariable UUID id) {
    return corrections.facts(actor, id);
  }

  @PostMapping("/{id}/facts")
  Mono<Answers> correct(Actor actor, @PathVariable UUID id, @Valid @RequestBody Answers answers) {
    return corrections.correct(actor, id, answers);
  }

  @PostMapping("/{id}/promote")
  Mono<MemberView> promote(Actor actor, @PathVariable UUID id, @Valid @RequestBody Noted request) {
    return standings.promote(actor, id, request.because());
  }

  @PostMapping("/{id}/suspend")
  Mono<MemberView> suspend(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Decision request) {
    return standings.suspend(actor, id, request.decision());
  }

  @PostMapping("/{id}/reinstate")
  Mono<MemberView> reinstate(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Noted request) {
    return standings.reinstate(actor, id, request.because());
  }

  @PostMapping("/{id}/terminate")
  Mono<MemberView> terminate(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Decision request) {
    return standings.terminate(actor, id, request.decision());
  }

  @PostMapping("/{id}/leave")
  Mono<MemberView> leave(Actor actor, @PathVariable UUID id, @Valid @RequestBody Noted request) {
    return standings.leave(actor, id, request.because());
  }
}
