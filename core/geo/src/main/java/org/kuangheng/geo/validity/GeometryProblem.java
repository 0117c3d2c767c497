package org.kuangheng.geo.validity;

import org.locationtech.jts.geom.Coordinate;

/**
 * One problem of a polygon's rings (图形问题) and where it is.
 *
 * @param ring the ring, 1 for the outer one
 * @param vertex the vertex in that ring from 1 at which, or after which, the problem lies
 * @param at the place, x east or longitude, y north or latitude
 */
public record GeometryProblem(Kind kind, int ring, int vertex, Coordinate at) {
  /** What is wrong. */
  public enum Kind {
    /** A coordinate is not a finite number; the ring is not looked at further. */
    NOT_FINITE,
    /** Fewer than three different vertices; the ring is not looked at further. */
    TOO_FEW_VERTICES,
    /** The last vertex does not repeat the first. */
    UNCLOSED_RING,
    /** A vertex repeats the one before it. */
    DUPLICATE_VERTEX,
    /** The boundary runs back on itself: the angle at the vertex is under a tenth of a degree. */
    SPIKE,
    /** Two sides of one ring cross or run over each other. */
    SELF_CROSSING,
    /** A ring touches itself in a point. */
    SELF_TOUCH,
    /** Two rings cross or share a line. */
    RINGS_CROSS,
    /** A hole lies outside the outer ring. */
    HOLE_OUTSIDE_SHELL,
    /** A hole lies inside another hole. */
    HOLE_IN_HOLE,
    /** A ring has the same vertices as an earlier one. */
    REPEATED_RING,
    /** Holes that touch each other or the outer ring cut the ground in two. */
    INTERIOR_IN_PIECES
  }
}
