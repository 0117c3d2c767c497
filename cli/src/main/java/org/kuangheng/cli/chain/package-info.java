/** The chain the commands share: pack, survey, surroundings, verdicts, mergers. */
@NullMarked
package org.kuangheng.cli.chain;

import org.jspecify.annotations.NullMarked;
