package coop.ilmek.shared.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobCipherTest {
  private static final byte[] KEY = bytes(32, 1);
  private static final byte[] OTHER = bytes(32, 2);

  private final BlobCipher cipher = new BlobCipher(Map.of("2026", KEY));

  private static byte[] bytes(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static byte[] sealed(BlobCipher cipher, byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    cipher.encrypt(new ByteArrayInputStream(plain), out);
    return out.toByteArray();
  }

  private static byte[] opened(BlobCipher cipher, byte[] stored) throws IOException {
    try (var plain = cipher.plain(new ByteArrayInputStream(stored))) {
      return plain.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 65_535, 65_536, 65_537, 131_072, 200_000})
  void whatWasEncryptedComesBack(int length) throws IOException {
    byte[] plain = bytes(length, length);
    byte[] sealed = sealed(cipher, plain);
    assertThat(sealed).hasSizeGreaterThan(length);
    assertThat(opened(cipher, sealed)).isEqualTo(plain);
  }

  @Test
  void theSameFileNeverLooksTheSameTwice() throws IOException {
    byte[] plain = bytes(1000, 5);
    assertThat(sealed(cipher, plain)).isNotEqualTo(sealed(cipher, plain));
  }

  @Test
  void nothingCanBeChangedCutOffOrSwapped() throws IOException {
    byte[] sealed = sealed(cipher, bytes(200_000, 7));
    int head = sealed.length - 200_000 - 4 * 16;
    for (int at : new int[] {6, head - 1, head, head + 70_000, sealed.length - 1}) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> opened(cipher, changed)).isInstanceOf(IOException.class);
    }
    int piece = 65_536 + 16;
    for (int length : new int[] {head, head + piece, head + 2 * piece, sealed.length - 1}) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> opened(cipher, cut)).isInstanceOf(IOException.class);
    }
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, head, swapped, head + piece, piece);
    System.arraycopy(sealed, head + piece, swapped, head, piece);
    assertThatThrownBy(() -> opened(cipher, swapped)).isInstanceOf(IOException.class);
  }

  @Test
  void anOldKeyStillOpensAndANewOneEncrypts() throws IOException {
    byte[] plain = bytes(10, 1);
    byte[] before = sealed(cipher, plain);
    var keys = new LinkedHashMap<String, byte[]>();
    keys.put("2027", OTHER);
    keys.put("2026", KEY);
    var rotated = new BlobCipher(keys);
    assertThat(opened(rotated, before)).isEqualTo(plain);
    byte[] after = sealed(rotated, plain);
    assertThat(opened(rotated, after)).isEqualTo(plain);
    assertThatThrownBy(() -> opened(cipher, after)).hasMessageContaining("2027");
  }

  @Test
  void whatCameBeforeThereWasAKeyIsReadAsItLies() throws IOException {
    assertThat(opened(cipher, SampleFiles.pdf("old"))).isEqualTo(SampleFiles.pdf("old"));
    assertThat(opened(cipher, new byte[] {1, 2})).containsExactly(1, 2);
  }

  @Test
  void aKeyOfTheWrongShapeIsNamedAndNotShown() {
    var shorter = new BlobSettings("folder", "a:c2hvcnQ=", noStore());
    assertThatThrownBy(shorter::keysById).hasMessageContaining("32 bytes");
    var unnamed = new BlobSettings("folder", "c2hvcnQ=", noStore());
    assertThatThrownBy(unnamed::keysById).hasMessageContaining("id:base64");
    var wrong = new BlobSettings("folder", "a:%%%", noStore());
    assertThatThrownBy(wrong::keysById).hasMessageContaining("a").hasMessageNotContaining("%%%");
  }

  private static BlobSettings.S3 noStore() {
    return new BlobSettings.S3("", "eu-central-1", "ilmek", "", "", true);
  }
}
