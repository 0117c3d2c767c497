package org.kuangheng.formats.gis;

import org.kuangheng.formats.Findings;
import org.kuangheng.formats.ReadOptions;

/**
 * A GIS file to be read, and where its findings go.
 *
 * @param stem the file's name without extension, the name of a layer without one
 */
public record GisSource(String stem, ReadOptions options, Findings findings) {
  /** The most points one feature may have. */
  static final int MAX_POINTS = 1_000_000;

  /** The most features read of one file. */
  static final int MAX_FEATURES = 1_000_000;
}
