package coop.ilmek.documents;

import java.util.UUID;

/** One page of a paper: a photo or a file, read at {@code /files/{blobId}}. */
public record PageView(UUID blobId, String name, String mediaType) {}
