package coop.ilmek.shared.blob;

import java.util.UUID;

/**
 * A stored file.
 *
 * @param mediaType what it is by its content
 * @param bytes its length
 * @param sha256 of its content, in hexadecimal
 */
public record BlobView(UUID id, String name, String mediaType, long bytes, String sha256) {}
