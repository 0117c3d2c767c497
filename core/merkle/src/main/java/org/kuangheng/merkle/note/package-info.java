/**
 * Signed notes, checkpoints and witnesses' cosignatures, to the letter of the specifications C2SP
 * signed-note, tlog-checkpoint, tlog-cosignature and tlog-proof.
 */
@NullMarked
package org.kuangheng.merkle.note;

import org.jspecify.annotations.NullMarked;
