package coop.ilmek.membership.web;

import coop.ilmek.membership.VettingDocumentView;
import coop.ilmek.membership.VettingDocuments;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The list of papers asked of applicants. */
@RestController
@RequestMapping("/api/vetting-documents")
class VettingDocumentController {
  private final VettingDocuments documents;

  VettingDocumentController(VettingDocuments documents) {
    this.documents = documents;
  }

  record Add(
      @NotNull @Pattern(regexp = "workshop|brand") String kind,
      @NotBlank @Size(max = 80) String type,
      @NotNull Boolean required,
      @NotNull @Size(max = 500) String note) {}

  @GetMapping
  Mono<List<VettingDocumentView>> list(Actor actor) {
    return documents.list(actor);
  }

  @PostMapping
  Mono<List<VettingDocumentView>> add(Actor actor, @Valid @RequestBody Add request) {
    return documents.add(
        actor, request.kind(), request.type(), request.required(), request.note().strip());
  }

  @PostMapping("/{id}/drop")
  Mono<List<VettingDocumentView>> drop(Actor actor, @PathVariable UUID id) {
    return documents.drop(actor, id);
  }
}
