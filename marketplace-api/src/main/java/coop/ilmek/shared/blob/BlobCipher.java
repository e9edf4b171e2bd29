package coop.ilmek.shared.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts files piece by piece with AES-256-GCM, so that neither side holds a whole file and
 * nothing is given out before its tag was checked. Every file has a key of its own, derived from
 * the master key and a random salt; the nonce of a piece is its number, and the last piece is
 * marked, so that pieces can be neither swapped nor cut off (the construction STREAM of Hoang,
 * Reyhanitabar, Rogaway and Vizár 2015).
 */
final class BlobCipher {
  static final int KEY_BYTES = 32;

  /** No accepted file begins so: what does not is read as it lies. */
  private static final byte[] MARK = {'I', 'L', 'M', 'K', 1};

  private static final int SALT = 32;
  private static final int PIECE = 64 * 1024;
  private static final int TAG = 16;

  private final Map<String, byte[]> keys;
  private final @Nullable String current;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param keys by id; the first one encrypts
   */
  BlobCipher(Map<String, byte[]> keys) {
    this.keys = Map.copyOf(keys);
    this.current = keys.isEmpty() ? null : keys.keySet().iterator().next();
  }

  boolean encrypts() {
    return current != null;
  }

  /** Encrypts all of a stream; both are left open. */
  void encrypt(InputStream plain, OutputStream to) throws IOException {
    if (current == null) {
      throw new IllegalStateException("no key");
    }
    byte[] id = current.getBytes(StandardCharsets.US_ASCII);
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] head =
        ByteBuffer.allocate(MARK.length + 1 + id.length + SALT)
            .put(MARK)
            .put((byte) id.length)
            .put(id)
            .put(salt)
            .array();
    to.write(head);
    var key = fileKey(current, salt);
    byte[] piece = plain.readNBytes(PIECE);
    for (long number = 0; ; number++) {
      byte[] next = piece.length < PIECE ? new byte[0] : plain.readNBytes(PIECE);
      boolean last = next.length == 0;
      to.write(crypt(Cipher.ENCRYPT_MODE, key, head, number, last, piece));
      if (last) {
        return;
      }
      piece = next;
    }
  }

  /** The plain bytes of what lies on the shelf, encrypted or not. */
  InputStream plain(InputStream stored) throws IOException {
    byte[] mark = stored.readNBytes(MARK.length);
    if (!Arrays.equals(mark, MARK)) {
      var whole = new PushbackInputStream(stored, MARK.length);
      whole.unread(mark);
      return whole;
    }
    byte[] id = stored.readNBytes(Math.max(0, stored.read()));
    byte[] salt = stored.readNBytes(SALT);
    byte[] head =
        ByteBuffer.allocate(MARK.length + 1 + id.length + salt.length)
            .put(MARK)
            .put((byte) id.length)
            .put(id)
            .put(salt)
            .array();
    return new Plain(stored, fileKey(new String(id, StandardCharsets.US_ASCII), salt), head);
  }

  private SecretKeySpec fileKey(String id, byte[] salt) throws IOException {
    byte[] master = keys.get(id);
    if (master == null) {
      throw new IOException("a file is encrypted with the key " + id + ", which is not set");
    }
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(master, "HmacSHA256"));
      mac.update("ilmek blob".getBytes(StandardCharsets.US_ASCII));
      return new SecretKeySpec(mac.doFinal(salt), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] crypt(
      int mode, SecretKeySpec key, byte[] head, long number, boolean last, byte[] piece)
      throws IOException {
    byte[] nonce = ByteBuffer.allocate(12).putInt(0, last ? 1 : 0).putLong(4, number).array();
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
      cipher.updateAAD(head);
      return cipher.doFinal(piece);
    } catch (GeneralSecurityException e) {
      throw new IOException("an encrypted file is damaged", e);
    }
  }

  /** Gives out one checked piece after the other. */
  private static final class Plain extends InputStream {
    private final PushbackInputStream stored;
    private final SecretKeySpec key;
    private final byte[] head;
    private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
    private long number;
    private boolean done;

    Plain(InputStream stored, SecretKeySpec key, byte[] head) {
      this.stored = new PushbackInputStream(stored, 1);
      this.key = key;
      this.head = head;
    }

    private boolean more() throws IOException {
      while (piece.available() == 0) {
        if (done) {
          return false;
        }
        byte[] sealed = stored.readNBytes(PIECE + TAG);
        int following = sealed.length < PIECE + TAG ? -1 : stored.read();
        done = following < 0;
        if (!done) {
          stored.unread(following);
        }
        piece =
            new ByteArrayInputStream(crypt(Cipher.DECRYPT_MODE, key, head, number++, done, sealed));
      }
      return true;
    }

    @Override
    public int read() throws IOException {
      return more() ? piece.read() : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      return more() ? piece.read(to, offset, length) : -1;
    }

    @Override
    public void close() throws IOException {
      stored.close();
    }
  }
}
