package org.kuangheng.merkle.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * One signature line (签名行) of a note: who signed, the key's short id, and the signature's bytes in
 * Base 64 without the id.
 */
public record NoteSignature(String keyName, int keyId, String signature) {
  static final String DASH = "\u2014 ";
  private static final int ID_LENGTH = 4;

  public static NoteSignature of(String keyName, int keyId, byte[] signature) {
    return new NoteSignature(keyName, keyId, Base64.getEncoder().encodeToString(signature));
  }

  /** The signature in a line; empty unless it is the line that this signature gives. */
  static Optional<NoteSignature> parse(String line) {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || space <= DASH.length()) {
      return Optional.empty();
    }
    String name = line.substring(DASH.length(), space);
    try {
      byte[] bytes = Base64.getDecoder().decode(line.substring(space + 1));
      if (!KeyName.isGood(name) || bytes.length <= ID_LENGTH) {
        return Optional.empty();
      }
      int id = ByteBuffer.wrap(bytes).getInt();
      NoteSignature read = of(name, id, Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length));
      return read.line().equals(line) ? Optional.of(read) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(signature);
  }

  /** The line as it stands in the note, without its newline. */
  public String line() {
    byte[] signed = bytes();
    byte[] all = ByteBuffer.allocate(ID_LENGTH + signed.length).putInt(keyId).put(signed).array();
    return DASH + keyName + " " + Base64.getEncoder().encodeToString(all);
  }
}
