package org.kuangheng.facts;

import org.jspecify.annotations.Nullable;

/**
 * The holder of the right (矿业权人), an enterprise.
 *
 * @param creditCode the unified social credit code (18 characters), {@code null} if unknown
 * @param group the parent group, {@code null} if none is known
 */
public record Holder(String name, @Nullable String creditCode, @Nullable String group) {}
