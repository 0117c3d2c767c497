package org.kuangheng.geo.gap;

import org.locationtech.jts.geom.Polygon;

/** Clear ground straight across from one side to another; the width in metres is its greatest. */
record Strip(Polygon ground, double width) {}
