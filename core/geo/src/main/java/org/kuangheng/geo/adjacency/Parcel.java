package org.kuangheng.geo.adjacency;

import org.locationtech.jts.geom.Geometry;

/** A parcel (图斑): a polygonal footprint with the id of what it belongs to. */
public record Parcel(String id, Geometry footprint) {}
