package coop.ilmek.identity.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, and the hashes of them that are stored. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** 256 random bits, URL-safe. */
  public static String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
  }

  /** Six digits. */
  public static String code() {
    return "%06d".formatted(RANDOM.nextInt(1_000_000));
  }

  public static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Enough for secrets of 256 random bits, which cannot be guessed through the hash. */
  public static byte[] sha256(String secret) {
    return digest(new byte[0], secret);
  }

  /** For codes, which live five minutes and allow five tries. */
  public static byte[] salted(byte[] salt, String secret) {
    return digest(salt, secret);
  }

  private static byte[] digest(byte[] salt, String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
