package org.kuangheng.formats.gis;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The files of one shapefile (矢量文件).
 *
 * @param shp the shapes
 * @param dbf the attributes, {@code null} if missing
 * @param prj the coordinate system as well-known text, {@code null} if missing
 * @param cpg the encoding of the attributes, {@code null} if missing
 * @param shx whether the index is there
 */
public record ShapefileParts(
    ByteBuffer shp,
    @Nullable ByteBuffer dbf,
    @Nullable String prj,
    @Nullable String cpg,
    boolean shx) {}
