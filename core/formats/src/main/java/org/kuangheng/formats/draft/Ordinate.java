package org.kuangheng.formats.draft;

/**
 * One number of a coordinate pair as written.
 *
 * @param value metres, degrees, or packed degrees; which one is told by the pair
 * @param angle whether it was written with degrees, minutes or seconds, so {@code value} is degrees
 * @param axis what the writing says about the axis (东经, 北纬, E, N)
 * @param text the writing
 */
public record Ordinate(double value, boolean angle, Axis axis, String text) {
  public enum Axis {
    NORTH,
    EAST,
    UNTOLD
  }
}
