package coop.ilmek.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of a paper: a photo or a file, read at {@code /files/{blobId}}.
 *
 * @param sha256 of its content, in hexadecimal; null of pages from before it was kept
 */
public record PageView(UUID blobId, String name, String mediaType, @Nullable String sha256) {}
