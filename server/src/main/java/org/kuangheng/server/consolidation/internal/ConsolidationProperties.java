package org.kuangheng.server.consolidation.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consolidation is handled.
 *
 * @param hearing what happens when a group is adopted while a neighbour has not been told and
 *     heard: {@code WARN} records who had not been told, {@code REFUSE} refuses the adoption
 * @param sandboxMines the most mines of a sandbox
 * @param sandboxSeconds the most time of its search
 */
@ConfigurationProperties("kuangheng.consolidation")
record ConsolidationProperties(
    @DefaultValue("WARN") Unserved hearing,
    @DefaultValue("400") int sandboxMines,
    @DefaultValue("10") int sandboxSeconds) {
  /** What a neighbour who was not told, or not heard, means for an adoption. */
  enum Unserved {
    WARN,
    REFUSE
  }
}
