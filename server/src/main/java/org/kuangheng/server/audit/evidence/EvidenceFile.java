package org.kuangheng.server.audit.evidence;

/**
 * A file for an evidence bundle (证据文件).
 *
 * @param name unique within its kind, with its ending; slashes are not allowed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EvidenceFile(Kind kind, String name, byte[] content) {
  public EvidenceFile {
    if (name.isBlank() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw new IllegalArgumentException("An evidence file has a plain name, but was " + name);
    }
  }

  /** What it is. */
  public enum Kind {
    /** A verdict's receipt in canonical JSON; the offline check recomputes it. */
    RECEIPT,
    /** Anything else. */
    DOCUMENT
  }
}
