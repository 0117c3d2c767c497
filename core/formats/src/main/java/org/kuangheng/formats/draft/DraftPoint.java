package org.kuangheng.formats.draft;

import org.kuangheng.kernel.Place;

/** A vertex (拐点) before its axes are told apart. */
public record DraftPoint(String label, Ordinate first, Ordinate second, Place place) {}
