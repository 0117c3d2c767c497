package org.kuangheng.merkle.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A bundle of entries (条目包): up to 256 entries, each behind its length as two bytes. */
public final class EntryBundle {
  /** The longest entry, bytes. */
  public static final int MAX_ENTRY = 0xffff;

  /** The longest bundle, bytes. */
  public static final int MAX_BUNDLE = TilePath.WIDTH * (MAX_ENTRY + 2);

  private EntryBundle() {}

  public static byte[] encode(List<byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > MAX_ENTRY) {
        throw new IllegalArgumentException(
            "An entry is at most 65535 bytes, but was " + entry.length);
      }
      out.write(entry.length >> 8);
      out.write(entry.length);
      out.write(entry, 0, entry.length);
    }
    return out.toByteArray();
  }

  /**
   * The entries of a served bundle; empty if a length points beyond the end or there are over 256.
   */
  public static Optional<List<byte[]>> decode(byte[] bundle) {
    List<byte[]> entries = new ArrayList<>();
    int at = 0;
    while (at < bundle.length) {
      if (at + 2 > bundle.length || entries.size() == TilePath.WIDTH) {
        return Optional.empty();
      }
      int length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
      at += 2;
      if (at + length > bundle.length) {
        return Optional.empty();
      }
      entries.add(Arrays.copyOfRange(bundle, at, at + length));
      at += length;
    }
    return Optional.of(entries);
  }
}
