/** Contact between neighbours: shared boundary, touching point, overlap, or mere nearness. */
@NullMarked
package org.kuangheng.geo.adjacency;

import org.jspecify.annotations.NullMarked;
