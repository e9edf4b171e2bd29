package coop.ilmek.documents.web;

import coop.ilmek.documents.Papers;
import coop.ilmek.documents.reading.ReadingView;
import coop.ilmek.documents.reading.Readings;
import coop.ilmek.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the portal itself reads on papers. */
@RestController
@RequestMapping("/api/papers")
class ReadingController {
  private static final String SANDBOX = "sandbox; default-src 'none'";

  private final Readings readings;
  private final Papers papers;

  ReadingController(Readings readings, Papers papers) {
    this.readings = readings;
    this.papers = papers;
  }

  record Request(@NotEmpty @Size(max = 20) List<@NotNull UUID> pages) {}

  @Operation(summary = "Has the files of one paper read; ask again until its state is done")
  @PostMapping("/readings")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ReadingView> request(Actor actor, @Valid @RequestBody Request request) {
    return readings.request(actor, request.pages());
  }

  @GetMapping("/readings/{id}")
  Mono<ReadingView> read(Actor actor, @PathVariable UUID id) {
    return readings.read(actor, id);
  }

  @Operation(summary = "A page as it was read, JPEG")
  @GetMapping("/readings/{id}/pages/{page}")
  Mono<ResponseEntity<byte[]>> picture(Actor actor, @PathVariable UUID id, @PathVariable int page) {
    return readings
        .picture(actor, id, page)
        .map(
            picture ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", SANDBOX)
                    .body(picture));
  }

  @Operation(summary = "What was read on the files of a revision")
  @GetMapping("/{id}/revisions/{number}/reading")
  Mono<ReadingView> ofRevision(Actor actor, @PathVariable UUID id, @PathVariable int number) {
    return papers.reading(actor, id, number);
  }
}
