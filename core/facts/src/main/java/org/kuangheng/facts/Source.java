package org.kuangheng.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.UnitCode;

/**
 * Where a fact comes from: the document, the unit that asserted it, when, and how far it is
 * trusted.
 */
public record Source(
    DocumentRef document, UnitCode assertedBy, @Nullable LocalDate date, VerificationState state) {}
