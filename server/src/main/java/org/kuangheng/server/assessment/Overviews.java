package org.kuangheng.server.assessment;

/** The programme at a glance, for whoever may see it. */
public interface Overviews {
  /** Counts of this moment within the caller's scope. */
  Overview now();
}
