package org.kuangheng.geo.gap;

import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Polygon;

/**
 * One gap polygon (夹缝) between two neighbours.
 *
 * @param width the greatest distance across it between the two
 */
public record Gap(Polygon polygon, SquareMetres planarArea, Metres width) {}
