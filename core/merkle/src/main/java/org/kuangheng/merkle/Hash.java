package org.kuangheng.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A hash (哈希) in the log's Merkle tree: 32 bytes of SHA-256, domain-separated as RFC 6962, section
 * 2.1 says (0x00 before a leaf, 0x01 before two children).
 */
public final class Hash {
  /** Length in bytes. */
  public static final int LENGTH = 32;

  /** The root of the tree without entries: SHA-256 of nothing. */
  public static final Hash EMPTY_TREE = new Hash(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash that these 32 bytes are. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("Hash must be 32 bytes, but was " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** The hash at this offset of a longer array, as tiles hold them. */
  public static Hash at(byte[] source, int offset) {
    return new Hash(Arrays.copyOfRange(source, offset, offset + LENGTH));
  }

  /** Reads standard Base 64; empty unless it is exactly a hash in its only encoding. */
  public static Optional<Hash> parseBase64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      Hash hash = new Hash(bytes);
      return bytes.length == LENGTH && hash.base64().equals(text)
          ? Optional.of(hash)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The hash of a leaf (叶) with this content. */
  public static Hash leaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(entry));
  }

  /** The hash of an inner node (内部节点) over its two children. */
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, LENGTH);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
