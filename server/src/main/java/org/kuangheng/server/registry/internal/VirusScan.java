package org.kuangheng.server.registry.internal;

import java.nio.file.Path;

/** Looks into a file before it is taken (病毒检查). */
interface VirusScan {
  enum Finding {
    CLEAN,
    INFECTED,
    /** The scan itself failed or took too long: the file is not taken. */
    NOT_SCANNED
  }

  Finding scan(Path file);
}
