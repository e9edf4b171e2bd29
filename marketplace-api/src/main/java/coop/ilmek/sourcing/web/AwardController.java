package coop.ilmek.sourcing.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.sourcing.Awards;
import coop.ilmek.sourcing.ComparisonView;
import coop.ilmek.sourcing.EnquiryView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The quotes of an enquiry, and the decision among them. */
@RestController
@RequestMapping("/api/enquiries/{id}")
class AwardController {
  private final Awards awards;

  AwardController(Awards awards) {
    this.awards = awards;
  }

  record Award(
      @NotNull Long version,
      @NotNull UUID quoteId,
      @NotNull
          @Pattern(regexp = "price|dates|quality|evidence|proximity|known_partner|rotation|other")
          String reason,
      @Nullable @Size(max = 1000) String note) {}

  record AwardNobody(@NotNull Long version, @NotBlank @Size(max = 1000) String reason) {}

  @GetMapping("/quotes")
  Mono<ComparisonView> compare(Actor actor, @PathVariable UUID id) {
    return awards.compare(actor, id);
  }

  @PostMapping("/award")
  Mono<EnquiryView> award(Actor actor, @PathVariable UUID id, @Valid @RequestBody Award request) {
    String note = request.note();
    return awards.award(
        actor,
        id,
        new Awards.Award(
            request.version(), request.quoteId(), request.reason(), note == null ? "" : note));
  }

  @PostMapping("/award-nobody")
  Mono<EnquiryView> awardNobody(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody AwardNobody request) {
    return awards.awardNobody(actor, id, request.version(), request.reason());
  }
}
