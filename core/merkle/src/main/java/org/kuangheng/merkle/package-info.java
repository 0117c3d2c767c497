/**
 * The tamper-evident log (防篡改日志): an RFC 6962 Merkle tree of entries, its proofs, and in the
 * packages below its tiles, signed notes, entry formats and offline check. Plain Java; knows
 * neither server nor database.
 */
@NullMarked
package org.kuangheng.merkle;

import org.jspecify.annotations.NullMarked;
