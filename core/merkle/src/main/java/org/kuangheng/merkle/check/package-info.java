/**
 * The offline check of a log and of evidence out of it. Trusts neither server nor database:
 * rebuilds everything from the entries and the keys the reader brings.
 */
@NullMarked
package org.kuangheng.merkle.check;

import org.jspecify.annotations.NullMarked;
