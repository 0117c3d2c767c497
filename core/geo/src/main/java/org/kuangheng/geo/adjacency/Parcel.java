package org.kuangheng.geo.adjacency;

import org.locationtech.jts.geom.Geometry;

/** A polygonal footprint with the id of what it belongs to. */
public record Parcel(String id, Geometry footprint) {}
