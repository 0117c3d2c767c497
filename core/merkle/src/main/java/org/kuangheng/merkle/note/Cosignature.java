package org.kuangheng.merkle.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A witness's cosignature (见证签名): "at this time this was the longest consistent tree I saw of this
 * log". Eight bytes of POSIX seconds, then Ed25519 over header, time and the checkpoint's text.
 */
public final class Cosignature {
  private static final int TIME = Long.BYTES;

  private Cosignature() {}

  /** When the witness signed; empty if the line is no cosignature. */
  public static Optional<Instant> timeOf(NoteSignature signature) {
    byte[] bytes = signature.bytes();
    if (bytes.length != TIME + 64) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(bytes).getLong();
    return seconds < 0 || seconds > Instant.MAX.getEpochSecond()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(seconds));
  }

  static byte[] sign(byte[] seed, String text, Instant time) {
    long seconds = time.getEpochSecond();
    byte[] signature = Ed25519.sign(seed, message(seconds, text));
    return ByteBuffer.allocate(TIME + signature.length).putLong(seconds).put(signature).array();
  }

  static boolean verifies(byte[] key, String text, byte[] timestamped) {
    if (timestamped.length <= TIME) {
      return false;
    }
    long seconds = ByteBuffer.wrap(timestamped).getLong();
    byte[] signature = Arrays.copyOfRange(timestamped, TIME, timestamped.length);
    return seconds >= 0 && Ed25519.verifies(key, message(seconds, text), signature);
  }

  private static byte[] message(long seconds, String text) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }
}
