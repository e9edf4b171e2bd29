package coop.ilmek.shared.blob;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.audit.Audit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The blob store. A file is uploaded on its own and gives an id; a later act refers to it. It is
 * read by its own organisation and by those whom a module opens it to.
 */
@Service
public class Blobs {
  /** 25 MB. */
  public static final long LARGEST = 25L * 1024 * 1024;

  /** A sender of a file that is too large is listened to this far, so that the answer arrives. */
  private static final long LISTENED_TO = 3 * LARGEST;

  static final int LONGEST_NAME = 150;

  private final BlobFolder folder;
  private final BlobVault vault;
  private final BlobStore store;
  private final ObjectProvider<BlobWatch> watches;
  private final Audit audit;
  private final TransactionalOperator transaction;
  private final Scheduler disk = Schedulers.boundedElastic();

  Blobs(
      BlobFolder folder,
      BlobVault vault,
      BlobStore store,
      ObjectProvider<BlobWatch> watches,
      Audit audit,
      TransactionalOperator transaction) {
    this.folder = folder;
    this.vault = vault;
    this.store = store;
    this.watches = watches;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** What is known of a file, and where its bytes are found. */
  record Content(BlobView view, UUID owner, byte[] sha256) {}

  /**
   * Takes a file in. The disk is written away from the event loops, and no connection is held while
   * bytes arrive.
   *
   * @param name as the sender calls it; cleaned
   * @param announced its length as announced, or -1
   * @param tables whether CSV and XML are welcome
   */
  public Mono<BlobView> store(
      Actor actor, String name, Flux<DataBuffer> body, long announced, boolean tables) {
    if (announced > LISTENED_TO) {
      return Mono.error(Problem.of(ProblemType.TOO_LARGE));
    }
    Flux<DataBuffer> whole = body.onErrorMap(brokenOff -> Problem.invalid("/file", "truncated"));
    return Mono.usingWhen(
        Mono.fromCallable(() -> folder.begin(announced)).subscribeOn(disk),
        arriving ->
            whole
                .publishOn(disk, 8)
                // Not doOnNext: a buffer that goes on would be released a second time.
                .map(buffer -> take(arriving, buffer))
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .then(Mono.fromCallable(() -> keep(actor, arriving, name, announced, tables)))
                .flatMap(kept -> transaction.transactional(record(actor, kept))),
        arriving -> Mono.<Void>fromRunnable(arriving::end).subscribeOn(disk));
  }

  private static long take(BlobFolder.Arriving arriving, DataBuffer buffer) {
    try {
      var bytes = ByteBuffer.allocate(buffer.readableByteCount());
      buffer.toByteBuffer(bytes);
      arriving.take(bytes);
    } finally {
      DataBufferUtils.release(buffer);
    }
    if (arriving.bytes() > LISTENED_TO) {
      throw Problem.of(ProblemType.TOO_LARGE);
    }
    return arriving.bytes();
  }

  private record Kept(UUID owner, byte[] sha256, BlobView view) {}

  private Kept keep(
      Actor actor, BlobFolder.Arriving arriving, String name, long announced, boolean tables) {
    long bytes = arriving.bytes();
    if (bytes > LARGEST) {
      throw Problem.of(ProblemType.TOO_LARGE);
    }
    if (bytes == 0) {
      throw Problem.invalid("/file", "required");
    }
    if (announced >= 0 && announced != bytes) {
      throw Problem.invalid("/file", "truncated");
    }
    try {
      FileType type = FileType.of(arriving.file(), tables);
      UUID owner = owner(actor);
      byte[] sha256 = arriving.whole();
      vault.keep(owner, sha256, arriving.file());
      var view =
          new BlobView(
              owner,
              type.named(clean(name)),
              type.mediaType(),
              bytes,
              HexFormat.of().formatHex(sha256));
      return new Kept(owner, sha256, view);
    } catch (IOException e) {
      throw folder.failed(e);
    }
  }

  private Mono<BlobView> record(Actor actor, Kept kept) {
    return store
        .insert(actor, kept.owner(), kept.sha256(), kept.view())
        .flatMap(blob -> audit.record(actor, "blob.store", blob.id()).thenReturn(blob));
  }

  private static UUID owner(Actor actor) {
    UUID organisation = actor.organisation();
    return organisation == null ? actor.person() : organisation;
  }

  /** A name without folders, control characters and what no file system likes. */
  static String clean(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("^.*[/\\\\]", "")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*%]", "")
            .strip()
            .replaceAll("^\\.+", "");
    String shortened = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    return shortened.isEmpty() ? "dosya" : shortened;
  }

  /**
   * A file the actor may refer to: her organisation's own, or opened to it.
   *
   * @param pointer the field that refers to it, for the problem
   */
  @Transactional
  public Mono<BlobView> require(Actor actor, String pointer, UUID id) {
    return store
        .readable(actor, List.of(id))
        .filter(found -> !found.isEmpty())
        .map(found -> found.getFirst().view())
        .switchIfEmpty(Mono.error(() -> Problem.invalid(pointer, "unknown")));
  }

  /**
   * A file the actor may read, for what looks into it: away from the event loops, as the disk
   * blocks.
   *
   * @param pointer the field that refers to it, for the problem
   */
  @Transactional
  public Mono<StoredFile> file(Actor actor, String pointer, UUID id) {
    return store
        .readable(actor, List.of(id))
        .filter(found -> !found.isEmpty())
        .map(List::getFirst)
        .flatMap(
            stored ->
                Mono.fromCallable(
                        () ->
                            new StoredFile(
                                stored.view(), vault.local(stored.owner(), stored.sha256())))
                    .subscribeOn(disk))
        .switchIfEmpty(Mono.error(() -> Problem.invalid(pointer, "unknown")));
  }

  /** A file and where its bytes can be read soon after: a passing copy may lie there. */
  public record StoredFile(BlobView view, Path path) {}

  /** As {@link #require}, of a list; the answer is in its order. */
  @Transactional
  public Mono<List<BlobView>> requireAll(Actor actor, String pointer, List<UUID> ids) {
    if (ids.isEmpty()) {
      return Mono.just(List.of());
    }
    return store
        .readable(actor, ids)
        .map(
            found -> {
              var views = found.stream().map(BlobStore.Stored::view).toList();
              return ids.stream()
                  .map(
                      id ->
                          views.stream()
                              .filter(view -> view.id().equals(id))
                              .findFirst()
                              .orElseThrow(
                                  () ->
                                      Problem.invalid(pointer + "/" + ids.indexOf(id), "unknown")))
                  .toList();
            });
  }

  /**
   * Opens files to a reader besides their owner. The caller has made sure, by {@link #require} or
   * by its own tables, that the actor may pass them on.
   */
  @Transactional
  public Mono<Void> open(Actor actor, List<UUID> ids, BlobReader reader) {
    return ids.isEmpty() ? Mono.empty() : store.open(actor, ids, reader);
  }

  /** The bytes of a file as they were uploaded; blocks, and the caller closes them. */
  InputStream open(Content content) throws IOException {
    return vault.open(content.owner(), content.sha256());
  }

  private Mono<Void> told(Actor actor, UUID id) {
    return Flux.fromStream(watches.orderedStream())
        .concatMap(watch -> watch.viewed(actor, id))
        .then();
  }

  /** What a reader gets; a file she may not see does not exist. */
  Mono<Content> content(Actor actor, UUID id) {
    Mono<Content> found =
        store
            .readable(actor, List.of(id))
            .filter(rows -> !rows.isEmpty())
            .switchIfEmpty(Mono.error(Problem::notFound))
            .map(
                rows -> {
                  var stored = rows.getFirst();
                  return new Content(stored.view(), stored.owner(), stored.sha256());
                })
            .flatMap(content -> told(actor, id).thenReturn(content));
    // A reader that goes away must not interrupt the statement half-way.
    return Mono.fromFuture(found::toFuture, true);
  }
}
