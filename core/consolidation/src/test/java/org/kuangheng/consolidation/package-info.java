/** Tests of mergers from outside: drawn fields in, scenarios with reasons out. */
@NullMarked
package org.kuangheng.consolidation;

import org.jspecify.annotations.NullMarked;
