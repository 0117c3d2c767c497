/**
 * The words every part of the system shares: identifiers, quantities in one unit each, three-valued
 * truth, references to clauses and documents, and findings that are data.
 *
 * <p>Knows no mine, no file and no framework.
 */
@NullMarked
package org.kuangheng.kernel;

import org.jspecify.annotations.NullMarked;
