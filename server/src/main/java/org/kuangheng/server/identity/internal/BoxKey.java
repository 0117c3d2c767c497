package org.kuangheng.server.identity.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kuangheng.kernel.Sha256;

/**
 * A key of AES-256-GCM (密钥). What it locks reads {@code kh1:<key>:<nonce, text and tag in base 64>}
 * and opens for the same owner only.
 *
 * @param id the first eight hexadecimal digits of the SHA-256 of label and key
 */
record BoxKey(String id, SecretKeySpec key) {
  static final String PREFIX = "kh1:";
  private static final String FILE_PREFIX = "kuangheng-secrets-key-1 ";
  private static final int BYTES = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  static BoxKey random() {
    return of(Secrets.bytes(BYTES));
  }

  /** As it stands in a line of the key file; empty if it doesn't. */
  static Optional<BoxKey> parse(String line) {
    if (!line.startsWith(FILE_PREFIX)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(line.substring(FILE_PREFIX.length()).strip());
      return bytes.length == BYTES ? Optional.of(of(bytes)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The line of the key file. */
  String line() {
    return FILE_PREFIX + Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /** Which key a stored text is locked under; empty if it is plain. */
  static Optional<String> idIn(String stored) {
    String[] parts = stored.split(":", -1);
    return stored.startsWith(PREFIX) && parts.length == 3
        ? Optional.of(parts[1])
        : Optional.empty();
  }

  String lock(String owner, String text) {
    byte[] nonce = Secrets.bytes(NONCE);
    byte[] locked;
    try {
      locked =
          cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES/GCM", e);
    }
    byte[] all = ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
    return PREFIX + id + ":" + Base64.getEncoder().encodeToString(all);
  }

  /** Empty if it was locked for somebody else, under another key, or changed since. */
  Optional<String> unlock(String owner, String stored) {
    if (!idIn(stored).equals(Optional.of(id))) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getDecoder().decode(stored.substring(stored.lastIndexOf(':') + 1));
      if (all.length <= NONCE) {
        return Optional.empty();
      }
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, owner, Arrays.copyOf(all, NONCE));
      byte[] text = cipher.doFinal(all, NONCE, all.length - NONCE);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (AEADBadTagException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES/GCM", e);
    }
  }

  private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((PREFIX + owner).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static BoxKey of(byte[] bytes) {
    byte[] label = "kuangheng secrets key ".getBytes(StandardCharsets.US_ASCII);
    byte[] named = ByteBuffer.allocate(label.length + BYTES).put(label).put(bytes).array();
    return new BoxKey(Sha256.of(named).hex().substring(0, 8), new SecretKeySpec(bytes, "AES"));
  }

  @Override
  public String toString() {
    return "BoxKey " + id;
  }
}
