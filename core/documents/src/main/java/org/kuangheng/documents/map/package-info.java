/** Map sheets (图件) as vector pdf: schematic, true to scale, readable in grey. */
@NullMarked
package org.kuangheng.documents.map;

import org.jspecify.annotations.NullMarked;
