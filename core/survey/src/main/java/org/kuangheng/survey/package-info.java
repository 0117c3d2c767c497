/**
 * The survey folder (摸底调查, clause 5.1): reads the counties' tables, areas, layers and workings into
 * facts, with every finding at its sheet, row and column. Knows no policy: labels and kinds of the
 * facts come from the caller.
 */
@NullMarked
package org.kuangheng.survey;

import org.jspecify.annotations.NullMarked;
