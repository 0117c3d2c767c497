package org.kuangheng.server.operations.backup;

import java.util.Map;

/**
 * What a backup holds.
 *
 * @param format {@code kuangheng-backup/1}
 * @param schema the version of the last migration; a restore needs the same
 * @param takenAt when, in UTC
 * @param tables by name: rows and the digest of the file
 * @param files by path in the archive: the digest of what is kept beside the database
 * @param sequences the last value of each, by name
 */
record BackupManifest(
    String format,
    String schema,
    String takenAt,
    Map<String, Part> tables,
    Map<String, String> files,
    Map<String, Long> sequences) {
  static final String FORMAT = "kuangheng-backup/1";

  /** A table's part. */
  record Part(long rows, String sha256) {}
}
