package org.kuangheng.formats.draft;

/**
 * Which of the two numbers of a pair the format puts first, for metres and for degrees.
 *
 * @param metres the order of Gauss–Krüger coordinates
 * @param degrees the order of longitude and latitude
 */
public record AxisOrder(First metres, First degrees) {
  public enum First {
    NORTH,
    EAST,
    ANY
  }

  /** X north before Y east, as surveyors write; degrees in either order. */
  public static final AxisOrder SURVEY = new AxisOrder(First.NORTH, First.ANY);

  /** X north before Y east, but longitude before latitude. */
  public static final AxisOrder LONGITUDE_FIRST = new AxisOrder(First.NORTH, First.EAST);
}
