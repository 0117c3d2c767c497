/**
 * The review of a plan (审核) as a model: who signs at which node, and what each act makes of the
 * state. Plain Java; knows neither clock nor database. The rules, one line each, stand in {@code
 * docs/review-semantics.md}. Clause 5.3.
 */
@NullMarked
package org.kuangheng.review;

import org.jspecify.annotations.NullMarked;
