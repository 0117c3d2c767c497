package org.kuangheng.server.registry;

import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.CountySeat;

/** What the registry keeps of a county (县、市、区): its name and where its seat lies. */
public record CountyContent(String name, @Nullable CountySeat seat) {}
