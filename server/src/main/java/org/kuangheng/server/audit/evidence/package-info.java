/** What features implement so that their receipts and papers come into evidence bundles. */
@NamedInterface("evidence")
@NullMarked
package org.kuangheng.server.audit.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
