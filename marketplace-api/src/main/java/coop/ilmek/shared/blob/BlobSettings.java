package coop.ilmek.shared.blob;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files lie and whether they are encrypted there.
 *
 * @param store folder or s3
 * @param keys {@code id:base64} of 32 bytes each, separated by commas: the first one encrypts, all
 *     of them decrypt; empty: files lie as they came
 */
@ConfigurationProperties("ilmek.blob")
record BlobSettings(
    @DefaultValue("folder") String store, @DefaultValue("") String keys, @DefaultValue S3 s3) {

  /**
   * @param endpoint of a store that is not Amazon's
   * @param accessKey empty: what the machine's surroundings give
   */
  record S3(
      @DefaultValue("") String endpoint,
      @DefaultValue("eu-central-1") String region,
      @DefaultValue("ilmek") String bucket,
      @DefaultValue("") String accessKey,
      @DefaultValue("") String secretKey,
      @DefaultValue("true") boolean pathStyle) {}

  /** The keys by their id, in their order. */
  Map<String, byte[]> keysById() {
    var byId = new LinkedHashMap<String, byte[]>();
    for (String entry : keys.isBlank() ? new String[0] : keys.split(",")) {
      String[] parts = entry.strip().split(":", 2);
      if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9._-]{1,40}")) {
        throw new IllegalStateException("ilmek.blob.keys: each key is written id:base64");
      }
      byte[] key;
      try {
        key = Base64.getDecoder().decode(parts[1]);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException("ilmek.blob.keys: the key " + parts[0] + " is no Base64");
      }
      if (key.length != BlobCipher.KEY_BYTES) {
        throw new IllegalStateException(
            "ilmek.blob.keys: the key " + parts[0] + " must have 32 bytes");
      }
      byId.put(parts[0], key);
    }
    return byId;
  }
}
