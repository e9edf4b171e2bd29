package coop.ilmek.identity.web;

import coop.ilmek.identity.ApiKeyView;
import coop.ilmek.identity.ApiKeys;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Keys for programs. Below /api/session: answers there are not kept, and no key comes in. */
@RestController
@RequestMapping("/api/session/api-keys")
class ApiKeyController {
  private final ApiKeys keys;

  ApiKeyController(ApiKeys keys) {
    this.keys = keys;
  }

  record NewApiKey(@NotBlank @Size(max = 100) String name) {}

  @GetMapping
  Mono<List<ApiKeyView>> list(Actor actor) {
    return keys.list(actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ApiKeyView.Made> make(Actor actor, @Valid @RequestBody NewApiKey request) {
    return keys.make(actor, request.name());
  }

  @PostMapping("/{id}/revoke")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> revoke(Actor actor, @PathVariable UUID id) {
    return keys.revoke(actor, id);
  }
}
