package org.kuangheng.server.assessment.internal;

import org.kuangheng.assessment.VerdictCodec;

/** Reads verdicts back from the bytes kept of them. */
final class Receipt {
  private Receipt() {}

  static VerdictCodec.Recorded read(String document) {
    VerdictCodec.Parsed parsed = VerdictCodec.parse(Json.tree(document), "verdict");
    VerdictCodec.Recorded recorded = parsed.recorded();
    if (recorded == null) {
      throw new IllegalStateException("A verdict on record cannot be read: " + parsed.issues());
    }
    return recorded;
  }

  /** The enterprise whose mine it was. */
  static String enterprise(String document) {
    return Computed.of(read(document)).enterprise();
  }
}
