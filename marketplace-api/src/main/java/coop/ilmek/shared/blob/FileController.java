package coop.ilmek.shared.blob;

import coop.ilmek.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Files in and out. */
@RestController
class FileController {
  /** Whatever a file holds, nothing in it runs and nothing in it reaches our pages. */
  private static final String SANDBOX =
      "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

  private static final int PIECE = 64 * 1024;

  private final Blobs blobs;

  FileController(Blobs blobs) {
    this.blobs = blobs;
  }

  @Operation(
      summary = "Takes a file in: PDF, JPEG, PNG, WebP, DOCX or XLSX, up to 25 MB",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @PutMapping("/api/files")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<BlobView> store(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @Parameter(description = "true where CSV and XML are read")
          @RequestParam(defaultValue = "false")
          boolean tables,
      @Parameter(hidden = true) ServerHttpRequest request) {
    return blobs.store(
        actor, name, request.getBody(), request.getHeaders().getContentLength(), tables);
  }

  @Operation(summary = "A file, as an attachment from a sandbox")
  @GetMapping("/files/{id}")
  Mono<Void> read(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean inline,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    return blobs.content(actor, id).flatMap(content -> send(exchange, content, inline));
  }

  private Mono<Void> send(ServerWebExchange exchange, Blobs.Content content, boolean inline) {
    var response = exchange.getResponse();
    var view = content.view();
    boolean shown = inline && FileType.shownInline(view.mediaType());
    var disposition =
        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(view.name(), StandardCharsets.UTF_8)
            .build();
    var headers = response.getHeaders();
    headers.setContentDisposition(disposition);
    headers.setContentType(MediaType.parseMediaType(view.mediaType()));
    headers.set("Content-Security-Policy", SANDBOX);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.setCacheControl(CacheControl.noCache().cachePrivate());
    String tag = "\"" + HexFormat.of().formatHex(content.sha256()) + "\"";
    headers.setETag(tag);
    if (exchange.checkNotModified(tag)) {
      return response.setComplete();
    }
    headers.setContentLength(view.bytes());
    Flux<DataBuffer> bytes =
        DataBufferUtils.readInputStream(
                () -> blobs.open(content), new DefaultDataBufferFactory(), PIECE)
            .subscribeOn(Schedulers.boundedElastic());
    return response.writeWith(bytes);
  }
}
