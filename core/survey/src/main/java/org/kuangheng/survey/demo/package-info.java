/**
 * The demonstration survey (示例调查资料): a plainly fictional city survey, generated with a fixed seed,
 * with the verdict of every mine worked out by hand from the clauses and written beside the mine.
 */
@NullMarked
package org.kuangheng.survey.demo;

import org.jspecify.annotations.NullMarked;
