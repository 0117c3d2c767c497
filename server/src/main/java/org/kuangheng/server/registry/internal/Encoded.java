package org.kuangheng.server.registry.internal;

import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Sha256;
import org.locationtech.jts.geom.Geometry;

/**
 * A subject's content ready to be recorded: its JSON, digest, and what lists and maps ask for.
 *
 * @param value the record it holds
 * @param label the name or number people look for, {@code null} if none
 * @param footprint in longitude and latitude, {@code null} if it has none
 */
record Encoded(
    Record value,
    String json,
    Sha256 hash,
    @Nullable String label,
    @Nullable String mineral,
    @Nullable String state,
    @Nullable Geometry footprint) {}
