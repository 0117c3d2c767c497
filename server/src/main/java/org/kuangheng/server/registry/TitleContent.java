package org.kuangheng.server.registry;

import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Title;

/**
 * What the registry keeps of a paper (证照与批文).
 *
 * @param order its place among the mine's papers as surveyed, {@code null} for last
 */
public record TitleContent(Title title, @Nullable Integer order) {}
