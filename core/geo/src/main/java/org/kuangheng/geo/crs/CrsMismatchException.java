package org.kuangheng.geo.crs;

/** A promise broken by the caller: geometry of one datum asked for in another. */
public final class CrsMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public CrsMismatchException(Crs from, Crs to) {
    super(
        "No transform from EPSG:"
            + from.epsg()
            + " ("
            + from.datum()
            + ") to EPSG:"
            + to.epsg()
            + " ("
            + to.datum()
            + "): coordinates never change datum here");
  }
}
