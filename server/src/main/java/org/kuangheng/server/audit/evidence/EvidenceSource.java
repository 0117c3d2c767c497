package org.kuangheng.server.audit.evidence;

import java.util.List;

/** A feature that keeps receipts or papers (证据来源). A bean of that feature. */
public interface EvidenceSource {
  /**
   * The files about one thing that the transaction's scope may see; empty if there are none. A file
   * counts as evidence only if an entry of the record holds the SHA-256 of exactly these bytes, as
   * its state before or after or as a subject's id.
   *
   * @param kind {@code mine}, {@code decision} …
   */
  List<EvidenceFile> about(String kind, String id);
}
