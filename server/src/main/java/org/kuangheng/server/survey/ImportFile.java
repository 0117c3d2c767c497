package org.kuangheng.server.survey;

/**
 * A file handed in (上传文件), kept by its content.
 *
 * @param hash SHA-256 of its bytes, hexadecimal
 * @param size bytes
 */
public record ImportFile(String name, Purpose purpose, String hash, long size) {
  /** What a file is for. */
  public enum Purpose {
    /** Tables, or a whole survey folder. */
    SURVEY,
    /** Areas of mines that are on record. */
    AREAS,
    /** A constraint layer. */
    LAYER
  }
}
