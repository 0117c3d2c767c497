package org.kuangheng.server.registry;

import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Mineral;

/**
 * What the registry keeps of an ore body (矿体); which mines work it stands with the mines.
 *
 * @param mineral its main mineral, {@code null} if unknown
 * @param description in words, {@code null} if none
 */
public record OreBodyContent(
    String name, @Nullable Mineral mineral, @Nullable String description) {}
