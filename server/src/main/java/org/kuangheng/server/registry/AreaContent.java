package org.kuangheng.server.registry;

import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.SquareMetres;

/**
 * What the registry keeps of a right's ground (矿区范围): its prisms, and the area as printed.
 *
 * @param area {@code null} where no coordinates could be read
 * @param declaredArea the area as printed on the licence, {@code null} if none is
 */
public record AreaContent(@Nullable MiningArea area, @Nullable SquareMetres declaredArea) {}
