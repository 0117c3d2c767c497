package org.kuangheng.formats;

import org.jspecify.annotations.Nullable;

/**
 * One vertex (拐点) as the file has it, in the program's axis order.
 *
 * @param label the point's name in the file, e.g. {@code J1}
 * @param x easting in metres, or longitude in degrees
 * @param y northing in metres, or latitude in degrees
 * @param line the line or row in the file, {@code null} where the format has none
 */
public record Vertex(String label, double x, double y, @Nullable Integer line) {}
