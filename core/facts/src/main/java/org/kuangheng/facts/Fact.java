package org.kuangheng.facts;

/** A fact (事实) of the pack's catalogue: its key, value and source. */
public record Fact(String key, FactValue value, Source source) {}
