/**
 * What is known of a mine: titles, reserves, capacity, area, and facts with the document that
 * proves them, the unit that asserted them, their date and state.
 */
@NullMarked
package org.kuangheng.facts;

import org.jspecify.annotations.NullMarked;
