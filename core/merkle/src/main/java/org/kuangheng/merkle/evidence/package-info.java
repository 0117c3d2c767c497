/** Evidence bundles: a few entries of the log with their proofs and the files they vouch for. */
@NullMarked
package org.kuangheng.merkle.evidence;

import org.jspecify.annotations.NullMarked;
