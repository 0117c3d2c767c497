/**
 * Policy packs: a programme's rules as data. Reads and checks packs and evaluates their decisions;
 * knows no mine.
 */
@NullMarked
package org.kuangheng.policy;

import org.jspecify.annotations.NullMarked;
